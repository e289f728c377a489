package fr.fondationdesterritoires.platform.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.local.DatabaseTransplant;
import fr.fondationdesterritoires.local.LocalPostgres;
import fr.fondationdesterritoires.local.PostgresArchive;
import fr.fondationdesterritoires.platform.inbox.Rebuilds;
import fr.fondationdesterritoires.platform.sample.SampleApplication;
import fr.fondationdesterritoires.platform.testing.RealBroker;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A publisher with a PostgreSQL of its own, which is backed up while it works and set back to an instant between two
 * acts; a consumer that goes on all the while; a real broker between them.
 */
@RealParts
class RestoreDrillTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATABASE = "things";

    private final RealDatabase copies;
    private final String brokers;
    private final String prefix = "drill_" + UUID.randomUUID().toString().substring(0, 8) + ".";
    private final UUID garden = UUID.randomUUID();
    private final UUID bakery = UUID.randomUUID();
    private final UUID library = UUID.randomUUID();
    private final UUID repair = UUID.randomUUID();
    private final UUID lostThing = UUID.randomUUID();

    private final Path directory;
    private final PostgresArchive archive;
    private final LocalPostgres postgres;
    private @Nullable ConfigurableApplicationContext publisher;
    private @Nullable ConfigurableApplicationContext consumer;

    RestoreDrillTests(RealDatabase copies, RealBroker broker, @TempDir Path directory) {
        this.copies = copies;
        this.brokers = broker.bootstrapServers();
        this.directory = directory;
        this.archive = PostgresArchive.in(directory.resolve("archive"));
        this.postgres =
                archive.filledBy(LocalPostgres.in(directory.resolve("live"))).start();
    }

    @BeforeEach
    void a_publisher_and_a_consumer_work() throws SQLException {
        postgres.createDatabase(DATABASE);
        copy("drop table if exists drill_copy, drill_news");
        copy("truncate platform.inbox, platform.inbox_parked, platform.copy");
        copy("create table drill_copy (id uuid primary key, name text, epoch bigint, version bigint)");
        copy("create table drill_news (name text)");
        consumer = start(
                "--spring.r2dbc.url=" + copies.r2dbcUrl(),
                "--spring.flyway.url=" + copies.jdbcUrl(),
                "--spring.r2dbc.username=" + copies.user(),
                "--spring.flyway.user=" + copies.user(),
                "--spring.r2dbc.password=" + copies.password(),
                "--spring.flyway.password=" + copies.password(),
                "--spring.application.name=consumer");
        startPublisher();
    }

    @AfterEach
    void end() {
        stop(publisher);
        stop(consumer);
        postgres.close();
    }

    private static void stop(@Nullable ConfigurableApplicationContext service) {
        if (service != null) {
            service.close();
        }
    }

    private void startPublisher() {
        publisher = start(
                "--spring.r2dbc.url=" + postgres.r2dbcUrl(DATABASE),
                "--spring.flyway.url=" + postgres.jdbcUrl(DATABASE),
                "--spring.r2dbc.username=" + LocalPostgres.SUPERUSER,
                "--spring.flyway.user=" + LocalPostgres.SUPERUSER,
                "--platform.inbox.listen=false",
                "--spring.application.name=publisher");
    }

    private ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--platform.kafka.prefix=" + prefix,
                // With one, whatever was published before something else is consumed before it.
                "--platform.kafka.partitions=1",
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TestTokens.jwkSetUri()));
        return new SpringApplicationBuilder(SampleApplication.class, Things.class).run(all.toArray(String[]::new));
    }

    private void rename(UUID thing, String name) {
        var _ = Objects.requireNonNull(publisher)
                .getBean(Things.Rename.class)
                .to(thing, name)
                .block(PATIENCE);
    }

    /** What stands after the restore, and what does not. */
    private Instant actsAroundAnInstant() throws SQLException {
        rename(garden, "Un jardin");
        rename(bakery, "Un fournil");
        assertThat(archive.backUp(postgres.jdbcUrl(DATABASE), LocalPostgres.SUPERUSER))
                .exists();
        rename(library, "Une bibliothèque");
        rename(garden, "Un jardin partagé");
        Instant between = Instant.parse(
                ask("select to_char(clock_timestamp() at time zone 'UTC'," + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        rename(garden, "perdu 3");
        rename(bakery, "perdu 2");
        rename(lostThing, "perdu 1");
        rename(garden, "perdu 4");
        await().atMost(PATIENCE).until(() -> copied().equals(published()) && copied().size() == 4);
        return between;
    }

    private void setBack(Instant to) throws SQLException {
        stop(publisher);
        var _ = ask("select pg_switch_wal()::text");
        await().atMost(PATIENCE)
                .until(() ->
                        ask("select last_archived_wal is not null and last_archived_time > now() - interval '1 min'"
                                        + " and (select count(*) from pg_ls_archive_statusdir() where name like '%.ready') = 0"
                                        + " from pg_stat_archiver")
                                .equals("t"));
        try (LocalPostgres aside = archive.restore(to, directory.resolve("aside"));
                Connection donor = aside.connect(DATABASE);
                Connection patient = postgres.connect(DATABASE)) {
            assertThat(DatabaseTransplant.transplant(donor, patient, to)).isPositive();
        }
    }

    @Test
    void copies_follow_a_publisher_that_is_set_back_and_what_was_lost_is_listed() throws Exception {
        Instant between = actsAroundAnInstant();

        setBack(between);
        assertThat(published()).hasSize(3).doesNotContainValue("perdu 4").doesNotContainKey(lostThing);
        startPublisher();

        await().atMost(PATIENCE).until(() -> copied().equals(published()));
        await().atMost(PATIENCE).until(() -> state().settled());
        assertThat(copied())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(garden, "Un jardin partagé", bakery, "Un fournil", library, "Une bibliothèque"));
        assertThat(state().restores().getFirst().lost())
                .satisfiesExactly(
                        first -> assertThat(first).contains("thing renamed, of " + garden + " (version 3,"),
                        second -> assertThat(second).contains("thing renamed, of " + bakery + " (version 2,"),
                        third -> assertThat(third).contains("thing renamed, of " + lostThing + " (version 1,"),
                        fourth -> assertThat(fourth).contains("thing renamed, of " + garden + " (version 4,"));
        assertThat(String.join("\n", state().restores().getFirst().lost())).doesNotContain("perdu");

        rename(garden, "Un verger");
        rename(repair, "Un atelier");
        await().atMost(PATIENCE).until(() -> copied().equals(published()));
        assertThat(news())
                .as("a snapshot is no news")
                .containsExactlyInAnyOrder(
                        "Un jardin",
                        "Un fournil",
                        "Une bibliothèque",
                        "Un jardin partagé",
                        "perdu 1",
                        "perdu 2",
                        "perdu 3",
                        "perdu 4",
                        "Un verger",
                        "Un atelier");
    }

    @Test
    void without_a_new_epoch_copies_stay_in_the_life_that_never_was() throws Exception {
        setBack(actsAroundAnInstant());
        execute("delete from platform.restore");
        execute("update platform.restore_epoch set epoch = 0");
        startPublisher();

        rename(garden, "Un verger");
        rename(repair, "the last to be told");
        await().atMost(PATIENCE).until(() -> copied().containsKey(repair));

        assertThat(copied()).isNotEqualTo(published()).containsEntry(garden, "perdu 4");
    }

    @Test
    void without_snapshots_copies_keep_what_never_happened() throws Exception {
        setBack(actsAroundAnInstant());
        execute("delete from platform.restore");
        startPublisher();

        rename(repair, "the last to be told");
        await().atMost(PATIENCE).until(() -> copied().containsKey(repair));

        assertThat(copied())
                .isNotEqualTo(published())
                .containsEntry(garden, "perdu 4")
                .containsKey(lostThing);
    }

    @Test
    void a_copy_is_rebuilt_from_its_topic_while_the_service_runs() throws Exception {
        Instant between = actsAroundAnInstant();
        setBack(between);
        startPublisher();
        await().atMost(PATIENCE).until(() -> copied().equals(published()));
        copy("update drill_copy set name = 'wrong' where id = '" + library + "'");
        copy("insert into drill_copy values ('" + UUID.randomUUID() + "', 'nobody told it', 0, 1)");
        int heard = news().size();
        copy("insert into platform.inbox_parked (consumer, topic, agg_key, event_id, record_offset, headers, reason)"
                + " values ('" + Things.CONSUMER + "', 'sample.events', '" + garden
                + "', gen_random_uuid(), 0, '{}', '')");
        assertThat(Rebuilds.ask(Objects.requireNonNull(consumer), Things.CONSUMER))
                .as("the rows of a parked key would be swept")
                .isFalse();
        assertThat(copied()).containsEntry(library, "wrong");
        copy("delete from platform.inbox_parked");

        assertThat(Rebuilds.ask(Objects.requireNonNull(consumer), Things.CONSUMER))
                .isTrue();
        assertThat(copied()).as("what is copied is there all the while").containsEntry(garden, "Un jardin partagé");
        rename(bakery, "Un grand fournil");

        await().atMost(PATIENCE).until(() -> copied().equals(published()));
        await().atMost(PATIENCE).until(() -> news().size() == heard + 1);
        assertThat(Rebuilds.ask(Objects.requireNonNull(consumer), "news"))
                .as("news are no copy")
                .isFalse();
    }

    @Test
    void a_consumer_that_is_set_back_takes_in_again_what_it_has_forgotten() throws Exception {
        var _ = actsAroundAnInstant();
        copy("delete from drill_copy; delete from platform.inbox");
        rename(repair, "the last to be told");
        await().atMost(PATIENCE).until(() -> copied().containsKey(repair));
        assertThat(copied())
                .as("what was consumed once does not come by itself")
                .hasSize(1);

        copy("select platform.raise_restore_epoch(now())");

        await().atMost(PATIENCE).until(() -> copied().equals(published()));
    }

    private SnapshotsEndpoint.State state() {
        return Objects.requireNonNull(Objects.requireNonNull(publisher)
                .getBean(SnapshotsEndpoint.class)
                .state()
                .block(PATIENCE));
    }

    private Map<UUID, String> published() throws SQLException {
        try (Connection connection = postgres.connect(DATABASE)) {
            return names(connection, "thing");
        }
    }

    private Map<UUID, String> copied() throws SQLException {
        try (Connection connection = copiesConnection()) {
            return names(connection, "drill_copy");
        }
    }

    private List<String> news() throws SQLException {
        try (Connection connection = copiesConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from drill_news")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static Map<UUID, String> names(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, name from " + table)) {
            Map<UUID, String> names = new TreeMap<>();
            while (rows.next()) {
                names.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
            return names;
        }
    }

    private Connection copiesConnection() throws SQLException {
        return DriverManager.getConnection(copies.jdbcUrl(), copies.user(), copies.password());
    }

    private void copy(String command) throws SQLException {
        try (Connection connection = copiesConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = postgres.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = postgres.connect(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
