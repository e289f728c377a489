package fr.fondationdesterritoires.funding.calls;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.funding.calls.CallStore.StoredCall;
import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.funding.funds.FundBooks;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Published calls, told again after a restore. */
@Configuration(proxyBeanMethods = false)
class CallSnapshots {

    private final CallStore calls;
    private final FundBooks funds;

    CallSnapshots(CallStore calls, FundBooks funds) {
        this.calls = calls;
        this.funds = funds;
    }

    @Bean
    SnapshotSource callsAsTheyStand(DatabaseClient database) {
        return SnapshotSource.of(
                "calls",
                Topics.FUNDING,
                AggregateRows.byUuid(database, "call", "call_id", "published_at is not null"),
                key -> calls.find(new CallId(UUID.fromString(key))).flatMap(this::snapshot));
    }

    private Mono<Snapshot> snapshot(StoredCall stored) {
        return Mono.just(stored.call())
                .ofType(Call.Published.class)
                .flatMap(call -> funds.nameOf(call.terms().fund())
                        .map(fund -> Snapshot.of(stored.version(), CallContracts.published(call, fund))));
    }
}
