package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.StaffRole;
import fr.fondationdesterritoires.territories.organisations.Organisations;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may know of a project's matches, besides the catalysts who were asked. */
@Component
class MatchAccess {

    private final DatabaseClient database;
    private final Organisations organisations;

    MatchAccess(DatabaseClient database, Organisations organisations) {
        this.database = database;
        this.organisations = organisations;
    }

    enum Sight {
        /** Reasons and answers too. */
        WHOLE,
        /** Names and states. */
        OUTLINE,
        NONE
    }

    private record Allied(Set<UUID> all, Set<UUID> confirmed) {}

    /** A fund manager of an organisation of the alliance is in conflict, and sees what the alliance does. */
    Mono<Sight> of(UUID project, CurrentPerson person) {
        return database.sql("select alliance, confirmed from matchings where project_id = :project")
                .bind("project", project)
                .map(row -> new Allied(
                        Set.of(required(row, "alliance", UUID[].class)),
                        Set.of(required(row, "confirmed", UUID[].class))))
                .one()
                .zipWhen(allied -> organisations
                        .ofPeople(List.of(person.id()))
                        .map(ofPeople -> ofPeople.getOrDefault(person.id(), Set.of())))
                .map(found -> sight(found.getT1(), found.getT2(), person.is(StaffRole.FUND_MANAGER)))
                .defaultIfEmpty(Sight.NONE);
    }

    private static Sight sight(Allied allied, Set<UUID> own, boolean manager) {
        if (manager && Collections.disjoint(own, allied.all())) {
            return Sight.WHOLE;
        }
        return Collections.disjoint(own, allied.confirmed()) ? Sight.NONE : Sight.OUTLINE;
    }
}
