package fr.fondationdesterritoires.funding;

import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.EligibilityFinding;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.projects.PremiumRate;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.contracts.vocabulary.RuleOutcome;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * A fund with 100,000 euros, an open call, and a committee of nine in three colleges (members 1–3, 4–6, 7–9) with a
 * secretary outside them (10); 1 and 4 are co-chairs. All have declared their interests.
 */
final class House {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final List<String> COLLEGES = List.of("STAKEHOLDERS", "STRATEGIC_PARTNERS", "INITIATIVES");

    final Api api;
    final TestEvents events;
    final TestPerson manager = TestTokens.person("Inès Garnier", StaffRole.FUND_MANAGER);
    final TestPerson stranger = TestTokens.person("Paul Marchal");
    final UUID fund;
    final UUID committee;
    final UUID call;
    private final List<TestPerson> members;

    House(Api api, TestEvents events) {
        this.api = api;
        this.events = events;
        this.members = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> TestTokens.person("Membre " + number))
                .toList();
        this.fund = newFund(10_000_000);
        this.committee = newCommittee(fund);
        this.call = newCall(fund, committee, 10_000_000);
    }

    TestPerson member(int number) {
        return members.get(number - 1);
    }

    TestPerson chair() {
        return member(1);
    }

    TestPerson secretary() {
        return member(10);
    }

    UUID newFund(long cents) {
        UUID id = api.post(manager, "/api/funds", Map.of("name", "Fonds ODD 17", "kind", "ODD17", "description", "…"))
                .is(201)
                .id("fundId");
        api.post(
                        manager,
                        "/api/funds/" + id + "/contributions",
                        Map.of("from", "Donateur", "amountCents", cents, "receivedOn", "2026-01-15"))
                .is(201);
        return id;
    }

    private UUID newCommittee(UUID fund) {
        UUID id = api.post(manager, "/api/committees", Map.of("name", "Comité", "fundId", fund))
                .is(201)
                .id("committeeId");
        for (int number = 1; number <= 10; number++) {
            TestPerson person = member(number);
            events.deliver(new PersonChanged(person.id(), person.email(), person.name(), "fr", List.of()), 1);
            api.post(manager, "/api/committees/" + id + "/members", seat(person, number))
                    .is(201);
            api.put(person, "/api/committees/" + id + "/declarations/me", Map.of("interests", "Aucun"))
                    .is(200);
        }
        return id;
    }

    private static Map<String, Object> seat(TestPerson person, int number) {
        Map<String, Object> seat = new LinkedHashMap<>();
        seat.put("personId", person.id());
        seat.put("from", "2020-01-01");
        if (number <= 9) {
            seat.put("college", COLLEGES.get((number - 1) / 3));
        }
        if (number == 1 || number == 4) {
            seat.put("office", "CO_CHAIR");
        }
        if (number == 10) {
            seat.put("office", "SECRETARY");
        }
        return seat;
    }

    /** Appoints one more member, under the next number. */
    void seat(TestPerson person, String college) {
        seat(person, college, Map.of("from", "2020-01-01"));
    }

    void seat(TestPerson person, String college, Map<String, Object> mandate) {
        events.deliver(new PersonChanged(person.id(), person.email(), person.name(), "fr", List.of()), 1);
        Map<String, Object> seat = new LinkedHashMap<>(mandate);
        seat.put("personId", person.id());
        seat.put("college", college);
        api.post(manager, "/api/committees/" + committee + "/members", seat).is(201);
    }

    UUID newCall(UUID fund, UUID committee, long shareCents) {
        UUID id = api.post(manager, "/api/calls", callDraft(fund, committee, shareCents))
                .is(201)
                .id("callId");
        publish(id, 1).is(200);
        return id;
    }

    /** Publishes the call's terms as they were at that version. */
    Api.Answer publish(UUID call, long version) {
        return api.call(HttpMethod.POST, manager, "/api/calls/" + call + "/publication", null, headers -> {
            headers.set("Idempotency-Key", Api.key());
            headers.set(HttpHeaders.IF_MATCH, "\"" + version + "\"");
        });
    }

    static Map<String, Object> callDraft(UUID fund, UUID committee, long shareCents) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("fundId", fund);
        draft.put("committeeId", committee);
        draft.put("title", Map.of("fr", "Alliances pour le bien vivre", "en", "Alliances for living well"));
        draft.put("presentation", Map.of("fr", "Pour des alliances d'acteurs différents."));
        draft.put("opensAt", now.minus(30, ChronoUnit.DAYS));
        draft.put("closesAt", now.plus(30, ChronoUnit.DAYS));
        draft.put("perimeter", List.of("country-FR"));
        draft.put("profilesAllowed", List.of("ASSOCIATION", "LOCAL_AUTHORITY"));
        draft.put("minimumCents", 500_000);
        draft.put("maximumCents", 5_000_000);
        draft.put("shareCents", shareCents);
        draft.put("documentsAsked", List.of(Map.of("kind", "STATUTES", "label", Map.of("fr", "Statuts"))));
        return draft;
    }

    /** An organisation with these people in it. */
    UUID organisation(TestPerson... people) {
        UUID id = UUID.randomUUID();
        organisationChanged(id, 1, people);
        return id;
    }

    void organisationChanged(UUID id, long version, TestPerson... people) {
        List<OrganisationChanged.Member> members = new ArrayList<>();
        for (TestPerson person : people) {
            members.add(new OrganisationChanged.Member(person.id(), MembershipRole.READER));
        }
        events.deliver(
                new OrganisationChanged(
                        id, "ORG-1", "Organisation", ActorProfile.ASSOCIATION, "commune-42218", members),
                version);
    }

    /** What was submitted, and the application that came of it. */
    record Candidate(UUID project, UUID application, ProjectSubmitted submission) {}

    Candidate candidate(UUID... partners) {
        return candidate(call, 2_000_000, List.of(), partners);
    }

    Candidate candidate(UUID call, long requestedCents, List<EligibilityRule> unmet, UUID... partners) {
        ProjectSubmitted submission = submission(call, requestedCents, unmet, partners);
        events.deliver(
                new AllianceChanged(submission.projectId(), submission.dossier().title(), submission.alliance()), 1);
        events.deliver(submission, 2);
        return new Candidate(submission.projectId(), applicationOf(submission), submission);
    }

    UUID applicationOf(ProjectSubmitted submission) {
        for (var row :
                api.get(manager, "/api/applications?limit=100").is(200).body().path("items")) {
            if (row.path("projectId").asString().equals(submission.projectId().toString())) {
                return UUID.fromString(row.path("applicationId").asString());
            }
        }
        throw new AssertionError("No application of " + submission.projectId());
    }

    static ProjectSubmitted submission(UUID call, long requestedCents, List<EligibilityRule> unmet, UUID... partners) {
        List<AlliedOrganisation> alliance = new ArrayList<>();
        alliance.add(allied(UUID.randomUUID(), "Les Jardins du Furan", AllianceRole.LEAD));
        for (UUID partner : partners) {
            alliance.add(allied(partner, "Partenaire", AllianceRole.PARTNER));
        }
        Money requested = Money.ofCents(requestedCents);
        List<EligibilityFinding> findings = new ArrayList<>();
        for (EligibilityRule rule : EligibilityRule.values()) {
            findings.add(new EligibilityFinding(
                    rule, unmet.contains(rule) ? RuleOutcome.NOT_MET : RuleOutcome.MET, "reason", Map.of("count", 2)));
        }
        return new ProjectSubmitted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                call,
                1,
                "2026-%06d".formatted(NUMBERS.incrementAndGet()),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                UUID.randomUUID(),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                new Dossier(
                        "Une cuisine partagée",
                        "Des habitants cuisinent ensemble.",
                        List.of(2, 11, 17),
                        Objective.BUILD_SOLUTIONS_TOGETHER,
                        List.of(PartnershipKind.ECONOMIC_COOPERATION),
                        List.of("commune-42218"),
                        List.of(new Dossier.BudgetLine("Aménagement", BudgetLineKind.MONEY, requested.plus(requested))),
                        List.of(
                                new Dossier.BudgetLine("Fonds", BudgetLineKind.MONEY, requested),
                                new Dossier.BudgetLine("Ville", BudgetLineKind.MONEY, requested)),
                        requested,
                        List.of()),
                alliance,
                findings,
                new PremiumRate(10, List.of()));
    }

    /** The same project, submitted again in a later round. */
    static ProjectSubmitted nextRound(ProjectSubmitted before, String sha256) {
        return new ProjectSubmitted(
                UUID.randomUUID(),
                before.projectId(),
                before.callId(),
                before.round() + 1,
                before.number(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                before.submittedBy(),
                sha256,
                before.dossier(),
                before.alliance(),
                before.eligibility(),
                before.premium());
    }

    static AlliedOrganisation allied(UUID id, String name, AllianceRole role) {
        return new AlliedOrganisation(id, name, ActorProfile.ASSOCIATION, role, true, null, Money.ZERO);
    }

    /** A session that begins now, on whose agenda these applications stand, in this order. */
    Meeting planned(Candidate... candidates) {
        return planned(now(), candidates);
    }

    /** As exact as the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    Meeting planned(Instant startsAt, Candidate... candidates) {
        UUID session = api.post(
                        manager,
                        "/api/sessions",
                        Map.of("committeeId", committee, "startsAt", startsAt, "place", "Paris", "mode", "BOTH"))
                .is(201)
                .id("sessionId");
        List<UUID> items = new ArrayList<>();
        for (Candidate candidate : candidates) {
            items.add(place(session, candidate));
        }
        return new Meeting(this, session, items);
    }

    UUID place(UUID session, Candidate candidate) {
        return api.post(
                        manager,
                        "/api/sessions/" + session + "/items",
                        Map.of("applicationId", candidate.application()))
                .is(201)
                .id("itemId");
    }

    Meeting convened(Candidate... candidates) {
        return convened(now(), candidates);
    }

    Meeting convened(Instant startsAt, Candidate... candidates) {
        Meeting meeting = planned(startsAt, candidates);
        api.post(manager, meeting.path("/convocation"), null).is(200);
        return meeting;
    }

    /** Open, with these members there. */
    Meeting open(List<Integer> present, Candidate... candidates) {
        Meeting meeting = convened(candidates);
        present.forEach(number -> api.put(member(number), meeting.path("/attendance/me"), Map.of("present", true))
                .is(200));
        api.post(secretary(), meeting.path("/opening"), null).is(200);
        return meeting;
    }

    String state(Candidate candidate) {
        return api.get(manager, "/api/applications/" + candidate.application())
                .is(200)
                .text("state");
    }

    List<JsonNode> ledger() {
        List<JsonNode> entries = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.get(null, "/api/ledgers/" + committee + "/entries?limit=100&cursor=" + next)
                    .is(200)
                    .body();
            page.path("items").forEach(entries::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return entries;
    }

    /** A session and its items. */
    record Meeting(House house, UUID session, List<UUID> items) {

        String path(String rest) {
            return "/api/sessions/" + session + rest;
        }

        String item(int at, String rest) {
            return path("/items/" + items.get(at) + rest);
        }

        void attest(int at, List<Integer> members) {
            members.forEach(number -> house.api
                    .put(house.member(number), item(at, "/attestation"), Map.of("conflict", false))
                    .is(204));
        }

        Api.Answer openBallot(int at, TestPerson chair, long cents) {
            return house.api.post(chair, item(at, "/ballot"), Map.of("motion", "FUND", "amountCents", cents));
        }

        Api.Answer vote(int at, int member, String choice) {
            return house.api.put(house.member(member), item(at, "/ballot/vote"), Map.of("choice", choice));
        }

        Api.Answer closeBallot(int at, TestPerson chair) {
            return house.api.post(chair, item(at, "/ballot/closing"), Map.of("reasons", "Trop loin de l'appel."));
        }

        JsonNode seenBy(TestPerson person) {
            return house.api.get(person, path("")).is(200).body();
        }

        JsonNode seenBy(TestPerson person, int at) {
            return seenBy(person).path("items").get(at);
        }
    }
}
