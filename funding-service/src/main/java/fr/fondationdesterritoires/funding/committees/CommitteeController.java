package fr.fondationdesterritoires.funding.committees;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.calendar.domain.ParisDay;
import fr.fondationdesterritoires.funding.committees.CommitteeStore.StoredCommittee;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.Mandate;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.Office;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/committees")
class CommitteeController {

    private final CommitteeStore committees;
    private final ComposeCommittee composeCommittee;
    private final People people;
    private final Idempotency idempotency;
    private final Clock clock;

    CommitteeController(
            CommitteeStore committees,
            ComposeCommittee composeCommittee,
            People people,
            Idempotency idempotency,
            Clock clock) {
        this.committees = committees;
        this.composeCommittee = composeCommittee;
        this.people = people;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record CommitteeDraft(
            @NotBlank @Size(max = 200) String name, @NotNull UUID fundId) {}

    record CommitteeSummary(UUID committeeId, String name, UUID fundId) {}

    record Appointment(
            @NotNull UUID personId,
            @Nullable College college,
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @Nullable Office office) {}

    private record AppointmentRequest(UUID committeeId, Appointment seat) {}

    /** {@code name} is null where the person was erased. */
    record MemberView(
            int memberNumber,
            @Nullable String name,
            @Nullable College college,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Office office,
            boolean active) {}

    /** {@code myDeclaration} is the reader's own, where they are a member and made one. */
    record CommitteeView(
            UUID committeeId,
            String name,
            UUID fundId,
            List<MemberView> members,
            @Nullable Integer myMemberNumber,
            @Nullable Instant myDeclarationMadeAt,
            boolean myDeclarationHolds) {}

    record AppointedView(int memberNumber) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createCommittee")
    Mono<CommitteeSummary> create(
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody CommitteeDraft draft) {
        return idempotency.once(
                key,
                person,
                "create-committee",
                draft,
                CommitteeSummary.class,
                () -> composeCommittee
                        .create(person, draft.name(), new FundId(draft.fundId()))
                        .map(CommitteeController::summary));
    }

    @GetMapping
    @Operation(operationId = "listCommittees")
    Mono<Page<CommitteeSummary>> list(PageRequest page) {
        return committees
                .page(page)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(row.createdAt(), row.id()))
                        .map(CommitteeController::summary));
    }

    @GetMapping("/{committeeId}")
    @Operation(operationId = "getCommittee")
    Mono<CommitteeView> get(@PathVariable UUID committeeId, CurrentPerson person) {
        return committees
                .get(new CommitteeId(committeeId))
                .filter(committee -> sees(committee, person))
                .switchIfEmpty(Refusals.notFound("committee"))
                .flatMap(committee -> view(committee, person));
    }

    @PostMapping("/{committeeId}/members")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "appointMember")
    Mono<AppointedView> appoint(
            @PathVariable UUID committeeId,
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Appointment seat) {
        return idempotency.once(
                key,
                person,
                "appoint-member",
                new AppointmentRequest(committeeId, seat),
                AppointedView.class,
                () -> appoint(new CommitteeId(committeeId), person, seat));
    }

    private Mono<AppointedView> appoint(CommitteeId committee, CurrentPerson person, Appointment seat) {
        return composeCommittee
                .appoint(
                        person,
                        committee,
                        new ComposeCommittee.Appointment(
                                new PersonId(seat.personId()),
                                Optional.ofNullable(seat.college()),
                                new Mandate(seat.from(), Optional.ofNullable(seat.until())),
                                Optional.ofNullable(seat.office())))
                .map(member -> new AppointedView(member.number().value()));
    }

    // Names are for those who work with the committee today.
    private boolean sees(Committee committee, CurrentPerson person) {
        return person.isStaff()
                || committee.on(today()).seatOf(new PersonId(person.id())).isPresent();
    }

    private Mono<CommitteeView> view(Committee committee, CurrentPerson person) {
        Optional<Member> mine = committee.on(today()).seatOf(new PersonId(person.id()));
        Mono<Optional<Instant>> declared = Mono.justOrEmpty(mine)
                .flatMap(member -> committees.lastDeclaration(committee.id(), member.number()))
                .map(declaration -> Optional.of(declaration.madeAt()))
                .defaultIfEmpty(Optional.empty());
        Mono<Boolean> holds = Mono.justOrEmpty(mine)
                .flatMap(member -> committees.hasDeclared(committee.id(), member.number(), clock.instant()))
                .defaultIfEmpty(false);
        return Mono.zip(namesOf(committee), declared, holds)
                .map(all -> view(committee, mine, all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Map<PersonId, String>> namesOf(Committee committee) {
        return people.namesOf(committee.members().stream().map(Member::person).toList());
    }

    private CommitteeView view(
            Committee committee,
            Optional<Member> mine,
            Map<PersonId, String> names,
            Optional<Instant> declared,
            boolean holds) {
        return new CommitteeView(
                committee.id().value(),
                committee.name(),
                committee.fund().value(),
                committee.members().stream()
                        .map(member -> view(member, names.get(member.person())))
                        .toList(),
                mine.map(member -> member.number().value()).orElse(null),
                declared.orElse(null),
                holds);
    }

    private MemberView view(Member member, @Nullable String name) {
        return new MemberView(
                member.number().value(),
                name,
                member.college().orElse(null),
                member.mandate().from(),
                member.mandate().until().orElse(null),
                member.office().orElse(null),
                member.mandate().isActiveOn(today()));
    }

    private LocalDate today() {
        return ParisDay.of(clock.instant());
    }

    private static CommitteeSummary summary(StoredCommittee committee) {
        return new CommitteeSummary(
                committee.id().value(), committee.name(), committee.fund().value());
    }
}
