package fr.fondationdesterritoires.projects.fragilities;

import fr.fondationdesterritoires.contracts.territories.FragilityImported;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Restored;
import fr.fondationdesterritoires.projects.rows.Row;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The imported indicators. */
@Component
class FragilityStore implements Fragilities {

    private final DatabaseClient database;
    private final JsonMapper json;

    FragilityStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<FragilityImported> find(String indicator) {
        return database.sql("select content::text as content from fragilities where indicator = :indicator")
                .bind("indicator", indicator)
                .map(Row.reading(row -> json.readValue(row.text("content"), FragilityImported.class)))
                .one();
    }

    /** Forgets an indicator that its importer does not know any more. */
    Mono<Void> forgetLost(Restored restored) {
        return restored.to().version() > 0
                ? Mono.empty()
                : database.sql("delete from fragilities where indicator = :indicator")
                        .bind("indicator", restored.aggregateId())
                        .then();
    }

    /** Keeps the indicator unless a newer import is there. */
    Mono<Void> keep(FragilityImported imported, EventMetadata metadata) {
        return database.sql("""
                        insert into fragilities (indicator, content, epoch, version)
                        values (:indicator, cast(:content as jsonb), :epoch, :version)
                        on conflict (indicator) do update
                        set content = excluded.content, epoch = excluded.epoch, version = excluded.version
                        where (excluded.epoch, excluded.version) > (fragilities.epoch, fragilities.version)""")
                .bind("indicator", imported.indicator())
                .bind("content", json.writeValueAsString(imported))
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .then();
    }
}
