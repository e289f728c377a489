package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.funding.Endpoints.Operation;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Every endpoint × every role × own and other's object; an endpoint without a line in the table fails. */
@ServiceTest
class AccessTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private enum Role {
        ANYONE,
        STRANGER,
        MEMBER,
        RECUSED,
        CHAIR,
        SECRETARY,
        MANAGER,
        ADMINISTRATOR
    }

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Role.ANYONE));
    private static final Set<Role> MANAGER = EnumSet.of(Role.MANAGER);
    private static final Set<Role> SEATED = EnumSet.of(Role.MEMBER, Role.RECUSED, Role.CHAIR, Role.SECRETARY);
    private static final Set<Role> SEATED_OR_STAFF = EnumSet.complementOf(EnumSet.of(Role.ANYONE, Role.STRANGER));
    private static final Set<Role> PREPARING = EnumSet.of(Role.MANAGER, Role.CHAIR, Role.SECRETARY);
    private static final Set<Role> PRESIDING = EnumSet.of(Role.CHAIR, Role.SECRETARY);

    // Who is let in, by operation; what else may be in the way (a state, a rule) is another matter.
    private static final Map<String, Set<Role>> LET_IN = table();

    private static Map<String, Set<Role>> table() {
        Map<String, Set<Role>> table = new LinkedHashMap<>();
        table.put("listFunds", EVERYONE);
        table.put("getFund", EVERYONE);
        table.put("createFund", MANAGER);
        table.put("recordContribution", MANAGER);
        table.put("listCommittees", EVERYONE);
        table.put("getCommittee", SEATED_OR_STAFF);
        table.put("createCommittee", MANAGER);
        table.put("appointMember", MANAGER);
        table.put("declareInterests", SEATED);
        table.put("listDeclarations", PRESIDING);
        table.put("listCalls", EVERYONE);
        table.put("getCall", EVERYONE);
        table.put("draftCall", MANAGER);
        table.put("changeCall", MANAGER);
        table.put("publishCall", MANAGER);
        table.put("listApplications", MANAGER);
        table.put("getApplication", MANAGER);
        table.put("overruleEligibility", MANAGER);
        table.put("listSessions", SIGNED_IN);
        table.put("getSession", SEATED_OR_STAFF);
        table.put("streamSession", SEATED_OR_STAFF);
        table.put("planSession", PREPARING);
        table.put("placeItem", PREPARING);
        table.put("takeItemOff", PREPARING);
        table.put("orderItems", PREPARING);
        table.put("conveneSession", PREPARING);
        table.put("openSession", PRESIDING);
        table.put("attend", SEATED);
        table.put("recordAttendance", PRESIDING);
        // Before the secretary attests.
        table.put("readFile", EnumSet.of(Role.MEMBER, Role.CHAIR, Role.MANAGER));
        table.put("attest", EnumSet.of(Role.MEMBER, Role.CHAIR, Role.SECRETARY));
        table.put("liftRecusal", EnumSet.of(Role.CHAIR));
        table.put("openBallot", EnumSet.of(Role.CHAIR));
        table.put("castVote", EnumSet.of(Role.MEMBER, Role.CHAIR));
        table.put("closeBallot", EnumSet.of(Role.CHAIR));
        table.put("closeSession", PRESIDING);
        table.put("getLedgerHead", EVERYONE);
        table.put("listLedgerEntries", EVERYONE);
        table.put("getDecision", EVERYONE);
        return table;
    }

    private House house;
    private House.Meeting meeting;
    private Endpoints.Objects own;
    private Endpoints endpoints;
    private final Map<Role, TestPerson> people = new EnumMap<>(Role.class);

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @BeforeEach
    void furnish() {
        endpoints = new Endpoints(api);
        house = new House(api, events);
        UUID partner = house.organisation(house.member(9));
        House.Candidate candidate = house.candidate(partner);
        meeting = house.open(ALL, candidate);
        meeting.attest(0, List.of(1, 2));
        meeting.openBallot(0, house.chair(), 1_000_000).is(201);
        own = objects(house, meeting, candidate);
        people.put(Role.STRANGER, house.stranger);
        people.put(Role.MEMBER, house.member(2));
        people.put(Role.RECUSED, house.member(9));
        people.put(Role.CHAIR, house.chair());
        people.put(Role.SECRETARY, house.secretary());
        people.put(Role.MANAGER, house.manager);
        people.put(Role.ADMINISTRATOR, TestTokens.person("Ada Faure", StaffRole.FOUNDATION_ADMIN));
    }

    @Test
    void every_operation_has_a_line_in_the_table() {
        assertThat(endpoints.all()).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(LET_IN.keySet());
    }

    @Test
    void each_role_is_let_in_where_the_table_says_and_nowhere_else() {
        List<String> wrong = new ArrayList<>();
        for (String id : LET_IN.keySet()) {
            Operation operation = operation(id);
            // Those who are not let in come first: those who are may change what is asked for.
            Arrays.stream(Role.values())
                    .filter(role -> !letIn(id, role))
                    .forEach(role -> check(operation, role, wrong));
            if (!operation.isStream()) {
                Arrays.stream(Role.values())
                        .filter(role -> letIn(id, role))
                        .forEach(role -> check(operation, role, wrong));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void people_of_another_committee_are_strangers_here() {
        House elsewhere = new House(api, events);
        List<String> wrong = new ArrayList<>();
        for (TestPerson person : List.of(elsewhere.chair(), elsewhere.secretary(), elsewhere.member(2))) {
            for (Operation operation : endpoints.all()) {
                Set<Role> letIn = LET_IN.getOrDefault(operation.id(), Set.of());
                if (letIn.contains(Role.STRANGER)) {
                    continue;
                }
                int status = ask(operation, person, own).status();
                if (status != 403 && status != 404) {
                    wrong.add(operation.id() + " answered " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_a_person_may_not_know_of_answers_as_what_does_not_exist() {
        Endpoints.Objects unknown = Endpoints.Objects.unknown();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : endpoints.all()) {
            boolean ofSession = operation.path().startsWith("/api/sessions/{");
            if (!ofSession) {
                continue;
            }
            Api.Answer hidden = ask(operation, house.stranger, own);
            Api.Answer nothing = ask(operation, house.stranger, unknown);
            if (!hidden.text("code").equals(nothing.text("code")) || hidden.status() != nothing.status()) {
                wrong.add(operation.id() + ": " + hidden.body() + " / " + nothing.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_does_not_exist_is_not_found_by_those_who_may_ask() {
        Endpoints.Objects unknown = Endpoints.Objects.unknown();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : endpoints.all()) {
            if (!operation.hasIds()) {
                continue;
            }
            Api.Answer answer = ask(operation, house.manager, unknown);
            if (answer.status() != 404 || !answer.text("code").endsWith("-not-found")) {
                wrong.add(operation.id() + " answered " + answer.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_application_that_involves_the_managers_own_organisation_does_not_exist_for_them() {
        UUID partner = house.organisation(house.manager);
        House.Candidate candidate = house.candidate(house.call, 1_000_000, List.of());
        TestPerson other = TestTokens.person("Lou Perrin", StaffRole.FUND_MANAGER);
        house.events.deliver(
                new AllianceChanged(
                        candidate.project(),
                        "Titre",
                        List.of(House.allied(partner, "Partenaire", AllianceRole.PARTNER))),
                9);
        String path = "/api/applications/" + candidate.application();
        api.get(house.manager, path).refused(404, "application-not-found");
        api.post(house.manager, path + "/eligibility-overrule", Map.of("reason", "Pour nous"))
                .refused(404, "application-not-found");
        assertThat(api.get(house.manager, "/api/applications?limit=100&callId=" + house.call)
                        .body()
                        .toString())
                .doesNotContain(candidate.application().toString());
        api.get(other, path).is(200);
    }

    @Test
    void one_in_conflict_learns_of_no_application_by_putting_it_on_the_table_of_another_committee() {
        House elsewhere = new House(api, events);
        House.Candidate candidate = elsewhere.candidate(elsewhere.organisation(house.manager));
        Map<String, Object> item = Map.of("applicationId", candidate.application());
        House.Meeting planned = house.planned();
        api.post(house.manager, planned.path("/items"), item).refused(404, "application-not-found");
        api.post(house.secretary(), planned.path("/items"), item).refused(409, "application-of-another-committee");
    }

    @Test
    void one_whose_mandate_is_over_no_longer_sees_who_sits() {
        TestPerson former = TestTokens.person("Ancien membre");
        events.deliver(new PersonChanged(former.id(), former.email(), former.name(), "fr", List.of()), 1);
        String path = "/api/committees/" + house.committee;
        api.post(
                        house.manager,
                        path + "/members",
                        Map.of(
                                "personId",
                                former.id(),
                                "college",
                                "STAKEHOLDERS",
                                "from",
                                "2018-01-01",
                                "until",
                                "2019-12-31"))
                .is(201);
        api.get(former, path).refused(404, "committee-not-found");
        api.get(house.member(2), path).is(200);
    }

    @Test
    void one_whose_mandate_is_over_reads_nothing_of_the_sessions_they_sat_in(@Autowired DatabaseClient database) {
        TestPerson former = house.member(3);
        House.Candidate candidate = house.candidate();
        House.Meeting past = house.open(ALL, candidate);
        past.attest(0, List.of(2, 3));
        api.post(house.secretary(), past.path("/closing"), null).is(200);
        api.get(former, past.item(0, "/file")).is(200);

        endMandateYesterday(database, former);
        moveToYesterday(database, past);

        api.get(former, past.path("")).refused(404, "session-not-found");
        api.get(former, past.item(0, "/file")).refused(404, "session-not-found");
        assertThat(api.get(former, "/api/sessions?limit=100").body().toString())
                .doesNotContain(past.session().toString());
        api.get(house.member(2), past.item(0, "/file")).is(200);
    }

    private static void endMandateYesterday(DatabaseClient database, TestPerson person) {
        database.sql("update committee_member set mandate_until = current_date - 1 where person_id = :id")
                .bind("id", person.id())
                .then()
                .block();
    }

    private static void moveToYesterday(DatabaseClient database, House.Meeting meeting) {
        database.sql("""
                        update session set document = jsonb_set(document, '{plan,startsAt}', to_jsonb(:at::text))
                        where session_id = :id""")
                .bind(
                        "at",
                        Instant.now()
                                .minus(1, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString())
                .bind("id", meeting.session())
                .then()
                .block();
    }

    private void check(Operation operation, Role role, List<String> wrong) {
        Api.Answer answer = ask(operation, people.get(role), own);
        boolean wentIn = answer.status() != 401 && answer.status() != 403 && answer.status() != 404;
        boolean nothingThere = operation.id().equals("getDecision") && answer.status() == 404;
        if ((wentIn || nothingThere) != letIn(operation.id(), role)) {
            wrong.add(operation.id() + " as " + role + " answered " + answer.status() + " " + answer.text("code"));
        }
        if (!wentIn && answer.text("detail").isEmpty()) {
            wrong.add(operation.id() + " as " + role + " did not say why");
        }
        if (role == Role.ANYONE && !letIn(operation.id(), role) && answer.status() != 401) {
            wrong.add(operation.id() + " answered " + answer.status() + " to anyone");
        }
    }

    private Api.Answer ask(Operation operation, @Nullable TestPerson person, Endpoints.Objects ids) {
        return api.call(
                operation.method(),
                person,
                Endpoints.path(operation, ids),
                Endpoints.body(operation, ids),
                headers -> Endpoints.headers(operation, headers));
    }

    private Operation operation(String id) {
        return endpoints.all().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean letIn(String operation, Role role) {
        return LET_IN.getOrDefault(operation, Set.of()).contains(role);
    }

    static Endpoints.Objects objects(House house, House.Meeting meeting, House.Candidate candidate) {
        UUID draft = house.api
                .post(house.manager, "/api/calls", House.callDraft(house.fund, house.committee, 10_000_000))
                .is(201)
                .id("callId");
        return new Endpoints.Objects(
                house.fund,
                house.committee,
                house.call,
                draft,
                candidate.application(),
                meeting.session(),
                meeting.items().getFirst(),
                house.member(3).id());
    }
}
