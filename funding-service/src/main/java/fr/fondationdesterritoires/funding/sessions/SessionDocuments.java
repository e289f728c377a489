package fr.fondationdesterritoires.funding.sessions;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.sessions.domain.ItemState;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Sessions as documents: each sealed state is told by its name. Names already stored are never renamed. */
@Component
class SessionDocuments {

    private final JsonMapper json = JsonMapper.builder()
            .addMixIn(Session.class, States.class)
            .addMixIn(ItemState.class, ItemStates.class)
            // A document that was laid down before a flag was kept reads it as false.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .addModule(new SimpleModule().addKeyDeserializer(MemberNumber.class, new MemberKey()))
            .build();

    String write(Session session) {
        return json.writerFor(Session.class).writeValueAsString(session);
    }

    Session read(String document) {
        return json.readValue(document, Session.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Session.Planned.class, name = "PLANNED"),
        @JsonSubTypes.Type(value = Session.Convened.class, name = "CONVENED"),
        @JsonSubTypes.Type(value = Session.Open.class, name = "OPEN"),
        @JsonSubTypes.Type(value = Session.Closed.class, name = "CLOSED")
    })
    private interface States {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ItemState.Waiting.class, name = "WAITING"),
        @JsonSubTypes.Type(value = ItemState.Voting.class, name = "VOTING"),
        @JsonSubTypes.Type(value = ItemState.Decided.class, name = "DECIDED"),
        @JsonSubTypes.Type(value = ItemState.CarriedOver.class, name = "CARRIED_OVER"),
        @JsonSubTypes.Type(value = ItemState.Withdrawn.class, name = "WITHDRAWN")
    })
    private interface ItemStates {}

    private static final class MemberKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new MemberNumber(Integer.parseInt(key));
        }
    }
}
