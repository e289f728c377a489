package fr.fondationdesterritoires.projects.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.testing.ToldAgain;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.platform.web.StaffRole;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.testing.Portal;
import fr.fondationdesterritoires.projects.testing.TestIdentityProvider;
import fr.fondationdesterritoires.projects.testing.TestIdentityProvider.Mood;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class StaffRoleControllerTests {

    private static final String MANAGER_OF = "/api/people/{person}/staff-roles/FUND_MANAGER";
    private static final String ADMIN_OF = "/api/people/{person}/staff-roles/FOUNDATION_ADMIN";
    private static final Map<String, String> REASON = Map.of("reason", "Elle conduit le fonds dès janvier.");

    private final Portal portal;
    private final TestEvents events;
    private final TestPerson admin = TestTokens.person("Paule Admin", StaffRole.FOUNDATION_ADMIN);
    private final TestPerson awa = TestTokens.person("Awa Diop");

    @Autowired
    private DatabaseClient database;

    @Autowired
    private SettleStaffRoles settling;

    @Autowired
    private StaffRoleStore changes;

    @Autowired
    private AppointFirstAdministrator appointing;

    @Autowired
    private Clock clock;

    StaffRoleControllerTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
        this.events = events;
    }

    @BeforeEach
    void both_came_once() {
        TestIdentityProvider.forgetEverybody();
        TestIdentityProvider.knows(admin, "foundation-admin");
        TestIdentityProvider.knows(awa);
        portal.putAnyway(admin, Map.of(), "/api/people/me").is(200);
        portal.putAnyway(awa, Map.of(), "/api/people/me").is(200);
    }

    @AfterEach
    void the_provider_is_well() {
        TestIdentityProvider.is(Mood.WELL);
    }

    @Test
    void an_administrator_gives_a_role_which_leaves_a_trace_and_is_told() {
        portal.post(admin, REASON, MANAGER_OF, awa.id()).is(204);

        assertThat(TestIdentityProvider.rolesOf(awa)).containsExactly("fund-manager");
        JsonNode line = traceOf(awa).getFirst();
        assertThat(line.path("change").asString()).isEqualTo("GIVEN");
        assertThat(line.path("role").asString()).isEqualTo("FUND_MANAGER");
        assertThat(line.path("changedByName").asString()).isEqualTo("Paule Admin");
        assertThat(line.path("personName").asString()).isEqualTo("Awa Diop");
        assertThat(line.path("reason").asString()).isEqualTo(REASON.get("reason"));
        assertThat(line.path("state").asString()).isEqualTo("DONE");
        assertThat(told(awa)).extracting(StaffRoleChanged::change).containsExactly(StaffRoleChanged.Change.GIVEN);
        assertThat(events.published(PersonChanged.class).stream()
                        .filter(event -> event.personId().equals(awa.id()))
                        .toList()
                        .getLast()
                        .staffRoles())
                .extracting(Enum::name)
                .containsExactly("FUND_MANAGER");
        assertThat(staff()).contains(awa.id().toString());
    }

    @Test
    void after_a_restore_a_role_that_stands_does_not_count_as_lost(
            @Autowired ObjectProvider<SnapshotSource> sources,
            @Autowired TransactionalOperator transactions,
            @Autowired JsonMapper json) {
        portal.post(admin, REASON, MANAGER_OF, awa.id()).is(204);

        assertThat(new ToldAgain(sources.orderedStream().toList(), database, transactions, json)
                        .compare(Set.of())
                        .complaints())
                .noneMatch(complaint -> complaint.startsWith("projects.staff-role-changed"));
    }

    @Test
    void giving_it_again_changes_nothing() {
        portal.post(admin, REASON, MANAGER_OF, awa.id()).is(204);
        portal.post(admin, REASON, MANAGER_OF, awa.id()).is(204);
        assertThat(traceOf(awa)).hasSize(1);
        assertThat(told(awa)).hasSize(1);
        portal.post(admin, REASON, MANAGER_OF + "/end", admin.id()).is(204);
        assertThat(traceOf(admin)).isEmpty();
    }

    @Test
    void a_role_taken_ends_the_sessions_and_is_not_believed_of_an_older_token() {
        TestPerson asBefore =
                new TestPerson(awa.id(), awa.name(), awa.email(), true, List.of(StaffRole.FUND_MANAGER), awa.locale());
        portal.post(admin, REASON, MANAGER_OF, awa.id()).is(204);
        portal.post(admin, REASON, MANAGER_OF + "/end", awa.id()).is(204);

        assertThat(TestIdentityProvider.rolesOf(awa)).isEmpty();
        assertThat(TestIdentityProvider.signedOut(awa)).isTrue();
        assertThat(told(awa))
                .extracting(StaffRoleChanged::change)
                .containsExactly(StaffRoleChanged.Change.GIVEN, StaffRoleChanged.Change.TAKEN);
        portal.putAnyway(asBefore, Map.of(), "/api/people/me").is(200);
        assertThat(staff()).doesNotContain(awa.id().toString());

        portal.post(admin, REASON, MANAGER_OF, awa.id()).is(204);
        portal.putAnyway(asBefore, Map.of(), "/api/people/me").is(200);
        assertThat(staff()).contains(awa.id().toString());
    }

    @Test
    void nobody_else_may_and_a_reason_is_needed() {
        TestPerson manager = TestTokens.person("Gaëlle", StaffRole.FUND_MANAGER);
        for (TestPerson other : List.of(manager, awa)) {
            portal.post(other, REASON, MANAGER_OF, awa.id()).refused(403, "foundation-admin-required");
            portal.post(other, REASON, ADMIN_OF + "/end", admin.id()).refused(403, "foundation-admin-required");
            portal.get(other, "/api/people/staff").refused(403, "foundation-admin-required");
            portal.get(other, "/api/people/staff/changes").refused(403, "foundation-admin-required");
        }
        portal.post(null, REASON, MANAGER_OF, awa.id()).refused(401, "sign-in-required");
        assertThat(portal.post(admin, Map.of("reason", " "), MANAGER_OF, awa.id())
                        .refused(422, "staff-role-invalid")
                        .faults())
                .containsExactly("reason required");
        portal.post(admin, Map.of("reason", "x".repeat(501)), MANAGER_OF, awa.id())
                .refused(422, "staff-role-invalid");
        portal.post(admin, REASON, "/api/people/{person}/staff-roles/KING", awa.id())
                .refused(404, "staff-role-not-found");
    }

    @Test
    void only_a_verified_account_gets_a_role() {
        TestPerson stranger = TestTokens.person("Nobody");
        portal.post(admin, REASON, MANAGER_OF, stranger.id()).refused(404, "person-not-found");
        portal.get(admin, "/api/people/{person}/staff-changes", stranger.id()).refused(404, "person-not-found");
        assertThat(portal.get(admin, "/api/people/{person}/staff-changes", awa.id())
                        .is(200)
                        .at("/items"))
                .isEmpty();
        TestIdentityProvider.knows(stranger.withUnverifiedEmail());
        portal.post(admin, REASON, MANAGER_OF, stranger.id()).refused(409, "account-not-verified");
    }

    @Test
    void the_last_administrator_stays() {
        portal.post(admin, REASON, ADMIN_OF + "/end", admin.id()).refused(409, "last-administrator");
        assertThat(TestIdentityProvider.rolesOf(admin)).containsExactly("foundation-admin");
        assertThat(traceOf(admin)).isEmpty();

        portal.post(admin, REASON, ADMIN_OF, awa.id()).is(204);
        portal.post(admin, REASON, ADMIN_OF + "/end", admin.id()).is(204);
        assertThat(TestIdentityProvider.rolesOf(admin)).isEmpty();
    }

    @Test
    void of_two_administrators_who_dismiss_each_other_one_stays() {
        portal.post(admin, REASON, ADMIN_OF, awa.id()).is(204);
        TestPerson other = new TestPerson(
                awa.id(), awa.name(), awa.email(), true, List.of(StaffRole.FOUNDATION_ADMIN), awa.locale());

        List<Integer> answers = Flux.just(admin, other)
                .flatMap(by -> Mono.fromCallable(() -> portal.post(
                                        by, REASON, ADMIN_OF + "/end", by.equals(admin) ? awa.id() : admin.id())
                                .status())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(answers).contains(204).contains(409);
        assertThat(TestIdentityProvider.rolesOf(admin).size()
                        + TestIdentityProvider.rolesOf(awa).size())
                .isEqualTo(1);
    }

    @Test
    void a_provider_that_refuses_changes_nothing_and_the_trace_says_so() {
        TestIdentityProvider.is(Mood.REFUSES);
        portal.post(admin, REASON, MANAGER_OF, awa.id()).refused(503, "identity-provider-away");
        assertThat(traceOf(awa).getFirst().path("state").asString()).isEqualTo("NOT_DONE");
        assertThat(told(awa)).isEmpty();

        TestIdentityProvider.is(Mood.WELL);
        portal.post(admin, REASON, MANAGER_OF, awa.id()).is(204);
        assertThat(traceOf(awa).getFirst().path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void a_provider_without_such_a_role_gives_nothing_and_says_so() {
        TestIdentityProvider.is(Mood.LACKS_ROLES);
        portal.post(admin, REASON, MANAGER_OF, awa.id()).refused(503, "identity-provider-lacks-role");
        assertThat(traceOf(awa).getFirst().path("state").asString()).isEqualTo("NOT_DONE");
        assertThat(told(awa)).isEmpty();

        TestIdentityProvider.forgetEverybody();
        TestIdentityProvider.knows(awa);
        assertThatThrownBy(() -> appoint(awa)).hasMessage("identity-provider-lacks-role");
        assertThat(told(awa)).isEmpty();
    }

    @Test
    void what_was_done_without_an_answer_is_found_out_and_told() {
        TestIdentityProvider.is(Mood.DOES_AND_FAILS);
        portal.post(admin, REASON, MANAGER_OF, awa.id()).refused(503, "staff-role-change-unsure");
        assertThat(traceOf(awa).getFirst().path("state").asString()).isEqualTo("UNDER_WAY");
        portal.post(admin, REASON, MANAGER_OF + "/end", awa.id()).refused(409, "staff-role-change-under-way");

        settleAll();
        assertThat(traceOf(awa).getFirst().path("state").asString()).isEqualTo("DONE");
        assertThat(told(awa)).hasSize(1);
        settleAll();
        assertThat(told(awa)).hasSize(1);
    }

    @Test
    void what_was_not_done_without_an_answer_is_found_out() {
        TestIdentityProvider.is(Mood.FAILS);
        portal.post(admin, REASON, MANAGER_OF, awa.id()).refused(503, "staff-role-change-unsure");
        settleAll();
        assertThat(traceOf(awa).getFirst().path("state").asString()).isEqualTo("NOT_DONE");
        assertThat(told(awa)).isEmpty();
    }

    @Test
    void the_trace_is_never_changed() {
        portal.post(admin, REASON, MANAGER_OF, awa.id()).is(204);
        for (String statement : List.of(
                "update staff_role_changes set reason = ''",
                "delete from staff_role_changes",
                "update staff_role_outcomes set done = false",
                "delete from staff_role_outcomes")) {
            assertThatThrownBy(() -> database.sql(statement).then().block()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_first_administrator_is_made_once_of_a_known_and_verified_account() {
        assertThatThrownBy(() -> appoint(awa)).hasMessage("administrator-exists");
        TestIdentityProvider.forgetEverybody();
        TestPerson unverified = TestTokens.person("Unverified").withUnverifiedEmail();
        TestIdentityProvider.knows(awa);
        TestIdentityProvider.knows(unverified);
        assertThatThrownBy(() -> appoint(TestTokens.person("Nobody"))).hasMessage("account-not-found");
        assertThatThrownBy(() -> appoint(unverified)).hasMessage("account-not-verified");

        appoint(awa);

        assertThat(TestIdentityProvider.rolesOf(awa)).containsExactly("foundation-admin");
        JsonNode line = traceOf(awa).getFirst();
        assertThat(line.has("changedBy")).isFalse();
        assertThat(line.path("reason").asString()).contains("first-administrator");
        assertThatThrownBy(() -> appoint(awa))
                .isInstanceOf(RefusalException.class)
                .hasMessage("administrator-exists");
    }

    private void appoint(TestPerson person) {
        appointing.appoint(EmailAddress.parse(person.email()).orElseThrow()).block();
    }

    /** As the scheduler does half a minute later. */
    private void settleAll() {
        changes.interrupted(clock.instant().plus(Duration.ofMinutes(1)))
                .concatMap(settling::settle)
                .blockLast();
    }

    private List<JsonNode> traceOf(TestPerson person) {
        return portal.get(admin, "/api/people/staff/changes?limit=100")
                .is(200)
                .at("/items")
                .valueStream()
                .filter(line ->
                        line.path("personId").asString().equals(person.id().toString()))
                .toList();
    }

    private List<String> staff() {
        return portal.get(admin, "/api/people/staff")
                .is(200)
                .at("/people")
                .valueStream()
                .map(one -> one.path("personId").asString())
                .toList();
    }

    private List<StaffRoleChanged> told(TestPerson person) {
        return events.published(StaffRoleChanged.class).stream()
                .filter(event -> event.personId().equals(person.id()))
                .toList();
    }
}
