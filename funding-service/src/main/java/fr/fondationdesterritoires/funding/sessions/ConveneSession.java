package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.funding.SessionConvened;
import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.applications.Applications.Outline;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.Preparing;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.Sight;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Calls the members: each is told of the items that they may know of, and how many are treated without them. */
@Component
class ConveneSession {

    private final SessionActs acts;
    private final Applications applications;
    private final Outbox outbox;

    ConveneSession(SessionActs acts, Applications applications, Outbox outbox) {
        this.acts = acts;
        this.applications = applications;
        this.outbox = outbox;
    }

    Mono<SessionActs.Done> of(SessionId id, CurrentPerson person) {
        return acts.inTransaction(acts.act(
                        id,
                        person,
                        sitting -> sitting.preparedBy(person)
                                .flatMap(prepared ->
                                        Preparing.convene(prepared.session(), prepared.bench(), prepared.at())))
                .delayUntil(this::tell));
    }

    private Mono<Void> tell(SessionActs.Done done) {
        return applications
                .outlines(SessionStore.applicationsOf(done.change().session()))
                .map(outlines -> event(done, outlines))
                .flatMap(event -> outbox.append(event, done.before().stored().version() + 1));
    }

    private static SessionConvened event(SessionActs.Done done, Map<ApplicationId, Outline> outlines) {
        Session session = done.change().session();
        return new SessionConvened(
                session.id().value(),
                session.plan().committee().value(),
                done.before().committee().name(),
                session.plan().startsAt(),
                session.plan().place(),
                session.plan().mode(),
                done.before().bench().members().stream()
                        .map(member -> convened(member, session, outlines))
                        .toList(),
                done.before().at());
    }

    private static SessionConvened.Convened convened(
            Member member, Session session, Map<ApplicationId, Outline> outlines) {
        List<Item> known = session.agenda().items().stream()
                .filter(item -> Sight.of(new Sight.Viewer.MemberOf(member.number()), item)
                        .seesSomething())
                .toList();
        return new SessionConvened.Convened(
                member.person().value(),
                known.stream()
                        .map(item -> Objects.requireNonNull(outlines.get(item.application()))
                                .title())
                        .toList(),
                session.agenda().items().size() - known.size());
    }
}
