package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged.Change;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.Administrators;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import fr.fondationdesterritoires.projects.people.StaffRoleStore.Line;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who works for the foundation in which role, and how that came to be; for its administrators. */
@RestController
@RequestMapping("/api/people")
class StaffRoleController {

    record StaffMember(UUID personId, String displayName, String email, List<StaffRole> roles) {}

    record Staff(List<StaffMember> people) {}

    record Reasoned(@Nullable String reason) {}

    /** How far a change came: asked for, and perhaps interrupted; done; or not done by the provider. */
    enum State {
        UNDER_WAY,
        DONE,
        NOT_DONE
    }

    record TraceLine(
            UUID changeId,
            UUID personId,
            @Nullable String personName,
            StaffRole role,
            Change change,
            @Nullable UUID changedBy,
            @Nullable String changedByName,
            String reason,
            Instant at,
            State state) {}

    private final GiveStaffRole giveStaffRole;
    private final TakeStaffRole takeStaffRole;
    private final PeopleStore people;
    private final StaffRoleStore changes;

    StaffRoleController(
            GiveStaffRole giveStaffRole, TakeStaffRole takeStaffRole, PeopleStore people, StaffRoleStore changes) {
        this.giveStaffRole = giveStaffRole;
        this.takeStaffRole = takeStaffRole;
        this.people = people;
        this.changes = changes;
    }

    @GetMapping("/staff")
    Mono<Staff> staff(CurrentPerson person) {
        return Administrators.only(person)
                .then(Mono.defer(
                        () -> people.staff().map(StaffRoleController::member).collectList()))
                .map(Staff::new);
    }

    @GetMapping("/staff/changes")
    Mono<Page<TraceLine>> trace(CurrentPerson person, PageRequest page) {
        return trace(Optional.empty(), person, page);
    }

    private Mono<Page<TraceLine>> trace(Optional<UUID> of, CurrentPerson person, PageRequest page) {
        return Administrators.only(person)
                .then(Mono.defer(() -> changes.trace(of, page).collectList()))
                .map(lines ->
                        Page.of(lines, page, StaffRoleController::position).map(StaffRoleController::line));
    }

    private static Cursor position(Line line) {
        return Cursor.of(line.change().position());
    }

    /** How one person came by their roles. */
    @GetMapping("/{personId}/staff-changes")
    Mono<Page<TraceLine>> traceOf(@PathVariable UUID personId, CurrentPerson person, PageRequest page) {
        return Administrators.only(person)
                .then(Mono.defer(() -> changes.isKnown(personId)))
                .filter(known -> known)
                .switchIfEmpty(Refusals.notFound("person"))
                .flatMap(known -> trace(Optional.of(personId), person, page));
    }

    @PostMapping("/{personId}/staff-roles/{staffRole}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> give(
            @PathVariable UUID personId,
            @PathVariable String staffRole,
            CurrentPerson person,
            @RequestBody Reasoned body) {
        return asked(staffRole, body, person)
                .flatMap(asked -> giveStaffRole.give(personId, asked.role(), asked.reason(), person));
    }

    @PostMapping("/{personId}/staff-roles/{staffRole}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> take(
            @PathVariable UUID personId,
            @PathVariable String staffRole,
            CurrentPerson person,
            @RequestBody Reasoned body) {
        return asked(staffRole, body, person)
                .flatMap(asked -> takeStaffRole.take(personId, asked.role(), asked.reason(), person));
    }

    /** What is to change, and why. */
    private record Asked(StaffRole role, String reason) {}

    private static Mono<Asked> asked(String staffRole, Reasoned body, CurrentPerson person) {
        return Administrators.only(person)
                .then(Mono.defer(() -> role(staffRole)))
                .flatMap(role -> Refusals.orError(reason(body)).map(reason -> new Asked(role, reason)));
    }

    private static Mono<StaffRole> role(String name) {
        return Mono.justOrEmpty(Arrays.stream(StaffRole.values())
                        .filter(role -> role.name().equals(name))
                        .findFirst())
                .switchIfEmpty(Refusals.notFound("staff-role"));
    }

    private static Outcome<String> reason(Reasoned body) {
        Checks checks = new Checks();
        String reason = checks.required("reason", body.reason(), ChangeStaffRole.LONGEST_REASON);
        return checks.outcome(() -> reason, ChangeStaffRole::invalid);
    }

    private static StaffMember member(Person person) {
        return new StaffMember(person.id(), person.displayName(), person.email(), person.staffRoles());
    }

    static TraceLine line(Line line) {
        StaffRoleChange change = line.change();
        return new TraceLine(
                change.id(),
                change.person(),
                line.personName().orElse(null),
                change.role(),
                change.change(),
                change.by(),
                line.byName().orElse(null),
                change.reason(),
                change.askedAt(),
                line.done().map(done -> done ? State.DONE : State.NOT_DONE).orElse(State.UNDER_WAY));
    }
}
