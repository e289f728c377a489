package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.RefusalException;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.ApplicationId;
import fr.fondationdesterritoires.projects.projects.domain.Budget;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.Contribution;
import fr.fondationdesterritoires.projects.projects.domain.Decision;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.DocumentId;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Evolution;
import fr.fondationdesterritoires.projects.projects.domain.Invitation;
import fr.fondationdesterritoires.projects.projects.domain.InvitationId;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.PartnerId;
import fr.fondationdesterritoires.projects.projects.domain.Presentation;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectEvent;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.Section;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionId;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RealParts(broker = false)
class ProjectStoreTests {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final PersonId AWA = new PersonId(UUID.randomUUID());
    private static final ApplicationId APPLICATION = new ApplicationId(UUID.randomUUID());
    private static final Signature SIGNATURE = new Signature("2026-1", AWA, AT);

    private final DatabaseClient database;
    private final ProjectStore store;
    private final ProjectWriter writer;
    private final SubmissionStore submissions;
    private final Ally lead = new Ally(new OrganisationId(UUID.randomUUID()), "Les Jardins", ActorProfile.ASSOCIATION);
    private final Ally city = new Ally(new OrganisationId(UUID.randomUUID()), "Ville", ActorProfile.LOCAL_AUTHORITY);
    private Project project;

    ProjectStoreTests(RealDatabase parts) {
        JsonMapper json = new JsonMapper();
        this.database = parts.client();
        this.store = new ProjectStore(database, json);
        this.writer = new ProjectWriter(database, json);
        this.submissions = new SubmissionStore(database, json);
        ProjectEvent.Drafted drafted =
                Drafting.begin(new ProjectId(UUID.randomUUID()), lead, Optional.empty(), "Un jardin", AWA, AT);
        this.project = new Project.Draft(drafted.sheet());
        Stream.of(lead, city).forEach(this::register);
        done(writer.write(drafted, project));
    }

    @BeforeEach
    void the_draft_is_stored() {
        assertThat(found()).isEqualTo(project);
    }

    @Test
    void sections_call_and_signature_come_back_as_they_were() {
        happens(new ProjectEvent.PresentationSaved(new Section<>(
                2,
                AT.plusSeconds(1),
                new Presentation(
                        "Un « jardin »",
                        "L'été\nà \"deux\" \\ 🌻",
                        List.of(2, 17),
                        Optional.of(Objective.BUILD_SOLUTIONS_TOGETHER),
                        List.of(PartnershipKind.PATRONAGE),
                        List.of(TerritoryCode.of("commune-2A004"), TerritoryCode.of("region-84"))))));
        happens(new ProjectEvent.BudgetSaved(new Section<>(
                2,
                AT.plusSeconds(2),
                new Budget(
                        List.of(new Budget.Expense("", BudgetLineKind.VOLUNTEERING, Money.ofCents(1))),
                        List.of(new Budget.Resource("Ville", BudgetLineKind.MONEY, Money.ofEuros(10), true)),
                        Money.ofEuros(5)))));
        happens(new ProjectEvent.CallChosen(new CallId(UUID.randomUUID()), AT.plusSeconds(3)));
        happens(new ProjectEvent.CharterSigned(SIGNATURE));
        assertThat(found()).isEqualTo(project);
    }

    @Test
    void a_budget_of_earlier_days_loses_the_line_of_its_request_and_no_other() throws IOException {
        done(database.sql("""
                        update projects set budget = '{"expenses": [], "requestedCents": 500, "resources": [
                            {"label": "Local", "kind": "IN_KIND", "amountCents": 500, "confirmed": true},
                            {"label": "Fonds", "kind": "MONEY", "amountCents": 500, "confirmed": false},
                            {"label": "Région", "kind": "MONEY", "amountCents": 500, "confirmed": true}]}'
                        where project_id = :id""").bind("id", project.sheet().id().value()).then());
        done(database.sql(new ClassPathResource("db/migration/V3__the_request_is_a_resource_of_its_own.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .then());
        Section<Budget> budget = found().sheet().budget();
        assertThat(budget.content().others()).extracting(Budget.Resource::label).containsExactly("Local", "Région");
        assertThat(budget.content().totalResources()).isEqualTo(Money.ofCents(1_500));
        assertThat(budget.version()).isEqualTo(2);
    }

    @Test
    void a_partner_comes_back_in_each_of_its_states() {
        Partner.Invited invited = invited("marie@exemple.fr", Optional.of(city));
        happens(new ProjectEvent.PartnerInvited(invited));
        assertThat(found()).isEqualTo(project);
        Invitation sentAgain = sentAgain(invited.invitation(), AT.plusSeconds(3600));
        Partner.Invited reminded = new Partner.Invited(invited.id(), sentAgain);
        happens(new ProjectEvent.PartnerReminded(reminded));
        assertThat(found()).isEqualTo(project);
        happens(new ProjectEvent.InvitationDeclined(
                new Partner.Declined(invited.id(), sentAgain, AT.plusSeconds(4000))));
        assertThat(found()).isEqualTo(project);
        Partner.Confirmed confirmed = confirmed(invited("zoe@exemple.fr", Optional.empty()));
        happens(new ProjectEvent.PartnerInvited(new Partner.Invited(confirmed.id(), confirmed.invitation())));
        happens(new ProjectEvent.PartnerConfirmed(confirmed));
        assertThat(found()).isEqualTo(project);
        happens(new ProjectEvent.PartnerLeft(
                new Partner.Left(confirmed.id(), confirmed.invitation(), Optional.of(city), AT),
                AllianceRole.LEAD,
                AWA));
        assertThat(found()).isEqualTo(project);
        assertThat(database.sql("select ended_by from partners where partner_id = :id")
                        .bind("id", confirmed.id().value())
                        .map(row -> Objects.requireNonNull(row.get("ended_by", UUID.class)))
                        .one()
                        .block())
                .isEqualTo(AWA.value());
    }

    @Test
    void a_persons_invitations_are_counted_over_all_projects_from_an_instant_on() {
        happens(new ProjectEvent.PartnerInvited(invited("marie@exemple.fr", Optional.empty())));
        assertThat(store.invitationsBy(AWA, AT.minusNanos(1000)).collectList().block())
                .contains(AT);
        assertThat(store.invitationsBy(AWA, AT).collectList().block()).isEmpty();
        assertThat(store.invitationsBy(new PersonId(UUID.randomUUID()), Instant.EPOCH)
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void the_database_refuses_a_second_open_invitation_and_a_second_part() {
        happens(new ProjectEvent.PartnerInvited(invited("marie@exemple.fr", Optional.empty())));
        assertThatThrownBy(
                        () -> happens(new ProjectEvent.PartnerInvited(invited("marie@exemple.fr", Optional.empty()))))
                .hasMessageContaining("one_open_invitation_per_address");
        happens(new ProjectEvent.PartnerConfirmed(confirmed(invited("a@exemple.fr", Optional.empty()))));
        assertThatThrownBy(() -> happens(
                        new ProjectEvent.PartnerConfirmed(confirmed(invited("b@exemple.fr", Optional.empty())))))
                .hasMessageContaining("one_part_per_organisation");
    }

    static Stream<BiFunction<Project, Receipt, Project>> states() {
        Decision decision = new Decision(DecisionOutcome.FUNDED, Money.ofEuros(3), Money.ofEuros(1), AT);
        return Stream.of(
                (project, receipt) -> new Project.Submitted(project.sheet(), receipt),
                (project, receipt) -> new Project.UnderReview(project.sheet(), receipt, APPLICATION),
                (project, receipt) ->
                        new Project.Ineligible(project.sheet(), receipt, APPLICATION, List.of(EligibilityRule.E2)),
                (project, receipt) -> new Project.InCommittee(project.sheet(), receipt, APPLICATION, AT),
                (project, receipt) -> new Project.Funded(project.sheet(), receipt, decision),
                (project, receipt) -> new Project.WaitingListed(project.sheet(), receipt, decision),
                (project, receipt) -> new Project.Refused(project.sheet(), receipt, decision),
                (project, receipt) -> new Project.Deferred(project.sheet(), receipt, decision),
                (project, receipt) ->
                        new Project.Withdrawn(project.sheet(), receipt, Optional.of("Pas prêt"), Optional.of(AWA), AT),
                (project, receipt) ->
                        new Project.Withdrawn(project.sheet(), receipt, Optional.empty(), Optional.empty(), AT));
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_comes_back_as_it_was(BiFunction<Project, Receipt, Project> state) {
        project = state.apply(project, submitted());
        done(writer.writeState(project));
        assertThat(found()).isEqualTo(project);
    }

    @Test
    void the_latest_receipt_is_the_projects() {
        Receipt receipt = submitted();
        assertThat(submissions.find(receipt.project(), receipt.submission()).block())
                .isEqualTo("{}");
        assertThatThrownBy(() -> done(submissions
                        .find(new ProjectId(UUID.randomUUID()), receipt.submission())
                        .then()))
                .isInstanceOf(RefusalException.class);
    }

    @Test
    void a_number_is_of_the_year_in_paris_and_never_given_twice() {
        Instant newYear = Instant.parse("2026-12-31T23:00:00Z");
        String before = Objects.requireNonNull(
                submissions.nextNumber(newYear.minusNanos(1)).block());
        String after = Objects.requireNonNull(submissions.nextNumber(newYear).block());
        assertThat(before).matches("2026-\\d{6}");
        assertThat(after).matches("2027-\\d{6}");
        assertThat(after.substring(5)).isGreaterThan(before.substring(5));
    }

    @Test
    void an_unknown_project_or_invitation_is_refused() {
        assertThatThrownBy(() -> store.find(new ProjectId(UUID.randomUUID())).block())
                .isInstanceOf(RefusalException.class)
                .hasMessage("project-not-found");
        assertThatThrownBy(() -> store.lock(new ProjectId(UUID.randomUUID())).block())
                .hasMessage("project-not-found");
        assertThatThrownBy(() -> store.findByInvitation(new InvitationId(UUID.randomUUID()))
                        .block())
                .hasMessage("invitation-not-found");
    }

    @Test
    void projects_are_found_by_lead_and_confirmed_partner_the_last_changed_first() {
        assertThat(store.ofOrganisations(List.of(city.id()), PageRequest.first())
                        .collectList()
                        .block())
                .isEmpty();
        happens(new ProjectEvent.PartnerConfirmed(confirmed(invited("a@exemple.fr", Optional.empty()))));
        for (Ally organisation : List.of(lead, city)) {
            assertThat(store.ofOrganisations(List.of(organisation.id()), PageRequest.first())
                            .collectList()
                            .block())
                    .containsExactly(project);
        }
        PageRequest next = new PageRequest(
                Cursor.of(project.sheet().updatedAt(), project.sheet().id()), 20);
        assertThat(store.ofOrganisations(List.of(lead.id()), next).collectList().block())
                .isEmpty();
    }

    @Test
    void projects_are_found_by_the_invited_address_until_it_answers() {
        Partner.Invited marie = invited("marie@exemple.fr", Optional.empty());
        happens(new ProjectEvent.PartnerInvited(marie));
        assertThat(store.inviting("marie@exemple.fr").collectList().block()).contains(project);
        happens(new ProjectEvent.InvitationDeclined(new Partner.Declined(marie.id(), marie.invitation(), AT)));
        assertThat(store.inviting("marie@exemple.fr").collectList().block()).doesNotContain(project);
    }

    @Test
    void documents_are_named_with_the_project_and_replaced_by_kind() {
        DocumentStore documents = new DocumentStore(database);
        Document first = new Document(new DocumentId(UUID.randomUUID()), "STATUTES", "a.pdf", 1);
        Document second = new Document(new DocumentId(UUID.randomUUID()), "STATUTES", "b.pdf", 2);
        done(documents.replace(project.sheet().id(), first, new byte[] {1}, AWA, AT));
        done(documents.replace(project.sheet().id(), second, new byte[] {1, 2}, AWA, AT));
        assertThat(found().sheet().documents()).containsExactly(second);
        assertThat(Objects.requireNonNull(
                                documents.find(project.sheet().id(), "STATUTES").block())
                        .bytes()
                        .remaining())
                .isEqualTo(2);
    }

    @Test
    void a_submitted_document_is_changed_by_nobody() {
        DocumentStore documents = new DocumentStore(database);
        Document document = new Document(new DocumentId(UUID.randomUUID()), "STATUTES", "a.pdf", 1);
        done(documents.replace(project.sheet().id(), document, new byte[] {1}, AWA, AT));
        Receipt receipt = submitted();
        assertThatThrownBy(() -> done(documents.remove(receipt.project(), "STATUTES")))
                .hasMessageContaining("never changed");
    }

    private void happens(ProjectEvent event) {
        Project after = Evolution.after(project, event);
        done(writer.write(event, after));
        project = after;
    }

    private Project found() {
        return Objects.requireNonNull(store.find(project.sheet().id()).block());
    }

    private Receipt submitted() {
        Receipt receipt = new Receipt(
                new SubmissionId(UUID.randomUUID()),
                Objects.requireNonNull(submissions.nextNumber(AT).block()),
                project.sheet().id(),
                new CallId(UUID.randomUUID()),
                1,
                AT,
                "ab");
        return Objects.requireNonNull(
                submissions.add(new FrozenDossier("{}", receipt), AWA).block());
    }

    private Partner.Invited invited(String email, Optional<Ally> organisation) {
        return new Partner.Invited(
                new PartnerId(UUID.randomUUID()),
                new Invitation(
                        new InvitationId(UUID.randomUUID()),
                        new PersonId(UUID.randomUUID()),
                        new EmailAddress(email),
                        Optional.of("La ville"),
                        organisation,
                        AWA,
                        AT,
                        AT));
    }

    private static Invitation sentAgain(Invitation invitation, Instant at) {
        return new Invitation(
                invitation.id(),
                invitation.contact(),
                invitation.email(),
                invitation.organisationName(),
                invitation.organisation(),
                invitation.by(),
                invitation.at(),
                at);
    }

    private Partner.Confirmed confirmed(Partner.Invited invited) {
        return new Partner.Confirmed(
                invited.id(), invited.invitation(), city, new Contribution("Un local", Money.ofCents(1)), SIGNATURE);
    }

    private void register(Ally organisation) {
        done(database.sql("""
                        insert into organisations (organisation_id, number, name, name_folded, profile, commune_code,
                                                   version, registered_at)
                        values (:id, :number, :name, :name, :profile, 'commune-42218', 1, :at)""")
                .bind("id", organisation.id().value())
                .bind("number", organisation.id().toString())
                .bind("name", organisation.name())
                .bind("profile", organisation.profile().name())
                .bind("at", AT)
                .then());
    }

    private static void done(Mono<Void> work) {
        work.block();
    }
}
