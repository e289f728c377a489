package fr.fondationdesterritoires.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.local.LocalKafka;
import fr.fondationdesterritoires.local.LocalPostgres;
import fr.fondationdesterritoires.platform.outbox.Checker.Findings;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Relays, consumers, writers, the broker and the database are killed at random, and relays and consumers frozen, while
 * writers write: nothing may be lost, no key's order broken, no effect doubled. Each mishap once; hundreds with
 * {@code -Dsoak=true}, or as many as {@code -Dcrash.mishaps} says; {@code -Dcrash.seed} makes the choices of an earlier
 * run again. Two relays that are wrong on purpose must be found out by the same checker, under the same writers, even
 * where nothing is killed.
 */
class CrashTests {

    private static final Logger log = LoggerFactory.getLogger(CrashTests.class);
    private static final int MISHAPS = Integer.getInteger("crash.mishaps", Boolean.getBoolean("soak") ? 300 : 7);

    /** What piles up before a wrong relay begins, and what is written afterwards: enough to catch it many times. */
    private static final int EVENTS = 300;

    private static LocalPostgres postgres;
    private static LocalKafka kafka;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary().start();
        kafka = LocalKafka.temporary()
                .with("group.min.session.timeout.ms", "1000")
                .start();
    }

    @AfterAll
    static void stop() {
        kafka.close();
        postgres.close();
    }

    @Test
    void nothing_is_lost_doubled_or_reordered_whatever_is_killed() throws Exception {
        long seed = Long.getLong("crash.seed", new Random().nextLong());
        log.info("The choices of this run are those of -Dcrash.seed={}", seed);
        try (CrashStage stage = new CrashStage("crash", postgres, kafka, directory)) {
            stage.startWriters(2);
            stage.startRelays(RelayProcess.class, 3);
            stage.startConsumers(2);
            Mishaps mishaps = new Mishaps(stage, seed);
            mishaps.happen(MISHAPS);
            stage.endWriting();
            stage.await(
                    "the relays to have nothing left", () -> stage.count("select count(*) from platform.outbox") == 0);
            stage.endRelaying();
            stage.awaitConsumed();
            stage.endConsuming();

            Findings topic = Checker.check(stage.acknowledged(), stage.stored(), stage.published());
            Findings effects = Checker.check(stage.acknowledged(), stage.stored(), stage.effects());
            log.info("{}: on the topic {}; effects {}", mishaps, topic, effects);
            assertThat(topic.areClean()).as(topic.details()).isTrue();
            assertThat(effects.areClean()).as(effects.details()).isTrue();
            assertThat(effects.copies()).isEmpty();
            assertThat(stage.count("select count(*) from platform.outbox_parked"))
                    .isZero();
            assertThat(stage.count("select count(*) from platform.inbox_parked"))
                    .isZero();
        }
    }

    @Test
    void a_relay_with_a_watermark_is_found_to_lose_events() throws Exception {
        Findings findings = findingsOn("watermark", WatermarkRelay.class, WatermarkRelay.LEFT);

        assertThat(findings.areClean()).isFalse();
        assertThat(findings.lost()).isNotEmpty();
        assertThat(findings.outOfOrder()).isEmpty();
    }

    @Test
    void relays_that_skip_locked_rows_are_found_to_break_the_order() throws Exception {
        Findings findings = findingsOn("rowwise", RowwiseRelay.class, "select count(*) from platform.outbox");

        assertThat(findings.areClean()).isFalse();
        assertThat(findings.outOfOrder()).isNotEmpty();
        assertThat(findings.lost()).isEmpty();
    }

    private Findings findingsOn(String name, Class<?> relay, String left) throws Exception {
        try (CrashStage stage = new CrashStage(name, postgres, kafka, directory)) {
            stage.startWriters(2);
            // The relays find that something has piled up, as after an outage, then go on with what is written.
            stage.awaitAcknowledged(EVENTS);
            stage.startRelays(relay, 2);
            stage.await("the relays to keep up", () -> stage.count(left) < EVENTS / 10);
            stage.awaitAcknowledged(stage.acknowledged().size() + EVENTS);
            stage.endWriting();
            stage.await("the relays to have nothing left", () -> stage.count(left) == 0);
            stage.endRelaying();
            Findings findings = Checker.check(stage.acknowledged(), stage.stored(), stage.published());
            log.info("{}: {}", name, findings);
            return findings;
        }
    }
}
