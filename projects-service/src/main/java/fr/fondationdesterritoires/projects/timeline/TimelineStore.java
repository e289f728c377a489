package fr.fondationdesterritoires.projects.timeline;

import fr.fondationdesterritoires.projects.rows.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The steps of all projects. */
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
        return database.sql("""
                        insert into timeline_steps (step_id, project_id, at, step, actor, data)
                        values (:id, :project, :at, :step, :actor, cast(:data as jsonb))
                        on conflict do nothing""")
                .bind("id", UUID.randomUUID())
                .bind("project", projectId)
                .bind("at", step.at())
                .bind("step", step.step().name())
                .bind("actor", step.actor().name())
                .bind("data", json.writeValueAsString(step.data()))
                .then();
    }

    @Override
    public Mono<List<Step>> of(UUID projectId) {
        return database.sql("""
                        select at, step, actor, data::text as data from timeline_steps
                        where project_id = :project order by at, sequence""")
                .bind("project", projectId)
                .map(Row.reading(this::step))
                .all()
                .collectList();
    }

    private Step step(Row row) {
        return new Step(
                row.instant("at"),
                row.word("step", Kind.class),
                row.word("actor", Actor.class),
                json.readValue(row.text("data"), new TypeReference<Map<String, Object>>() {}));
    }
}
