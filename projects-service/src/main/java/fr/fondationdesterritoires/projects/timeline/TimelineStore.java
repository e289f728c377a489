package fr.fondationdesterritoires.projects.timeline;

import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Restored;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.rows.Perhaps;
import fr.fondationdesterritoires.projects.rows.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The steps of all projects. What people are called is read here so that a timeline is one read. */
@Component
class TimelineStore implements Timeline {

    private final DatabaseClient database;
    private final JsonMapper json;

    TimelineStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> add(UUID projectId, Step step) {
        return add(projectId, step, Optional.empty(), Optional.empty());
    }

    /** Adds a step that another service made. */
    Mono<Void> add(UUID projectId, Step step, EventMetadata event) {
        return add(projectId, step, Optional.of(event), Optional.empty());
    }

    /** The same of a step that tells of a catalyst. */
    Mono<Void> add(UUID projectId, Step step, EventMetadata event, PersonId catalyst) {
        return add(projectId, step, Optional.of(event), Optional.of(catalyst));
    }

    private Mono<Void> add(UUID projectId, Step step, Optional<EventMetadata> event, Optional<PersonId> catalyst) {
        return database.sql("""
                        insert into timeline_steps (step_id, project_id, at, step, actor, catalyst, data,
                                                    event_id, aggregate, epoch, version)
                        values (:id, :project, :at, :step, :actor, :catalyst, cast(:data as jsonb),
                                :event, :aggregate, :epoch, :version)
                        on conflict do nothing""")
                .bind("id", UUID.randomUUID())
                .bind("project", projectId)
                .bind("at", step.at())
                .bind("step", step.step().name())
                .bind("actor", step.actor().name())
                .bind("catalyst", Perhaps.bound(catalyst.map(PersonId::value), UUID.class))
                .bind("data", json.writeValueAsString(step.data()))
                .bind("event", Perhaps.bound(event.map(EventMetadata::eventId), UUID.class))
                .bind("aggregate", Perhaps.bound(event.map(EventMetadata::aggregateId), String.class))
                .bind("epoch", Perhaps.bound(event.map(EventMetadata::restoreEpoch), Long.class))
                .bind("version", Perhaps.bound(event.map(EventMetadata::aggregateVersion), Long.class))
                .then();
    }

    /** Forgets the steps that never happened, since the service that made them was set back. */
    Mono<Void> forgetLost(Restored restored, EventMetadata told) {
        return database.sql("""
                        delete from timeline_steps
                         where aggregate = :aggregate and epoch < :raised and (epoch, version) > (:epoch, :version)""")
                .bind("aggregate", restored.aggregateId())
                .bind("raised", told.restoreEpoch())
                .bind("epoch", restored.to().epoch())
                .bind("version", restored.to().version())
                .then();
    }

    @Override
    public Mono<List<Step>> of(UUID projectId) {
        return database.sql("""
                        select s.at, s.step, s.actor, s.data::text as data, p.display_name as catalyst_name
                        from timeline_steps s left join people p on p.person_id = s.catalyst
                        where s.project_id = :project order by s.at, s.sequence""")
                .bind("project", projectId)
                .map(Row.reading(this::step))
                .all()
                .collectList();
    }

    private Step step(Row row) {
        Map<String, Object> data = json.readValue(row.text("data"), new TypeReference<>() {});
        row.perhapsText("catalyst_name").ifPresent(name -> data.put("catalystName", name));
        return new Step(row.instant("at"), row.word("step", Kind.class), row.word("actor", Actor.class), data);
    }
}
