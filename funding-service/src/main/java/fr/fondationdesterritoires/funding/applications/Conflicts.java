package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From whom an application is hidden in whatever quality they come: the one condition for lists, files and agendas. */
@Component
class Conflicts {

    /** Of the application {@code a}: involves an organisation of {@code :reader}, or they declared a conflict with it. */
    static final String OF_READER = """
            (exists (
                select 1 from alliance_organisation p join membership m using (organisation_id)
                where p.project_id = a.project_id and m.person_id = :reader)
            or exists (
                select 1 from declared_recusal d
                where d.application_id = a.application_id and d.person_id = :reader))""";

    private final DatabaseClient database;

    Conflicts(DatabaseClient database) {
        this.database = database;
    }

    /** Those of these applications that are hidden from the person. */
    Mono<Set<ApplicationId>> of(PersonId person, Collection<ApplicationId> applications) {
        return database.sql("select a.application_id from application a where a.application_id = any(:ids) and "
                        + OF_READER)
                .bind("ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .bind("reader", person.value())
                .map(row -> new ApplicationId(Objects.requireNonNull(row.get("application_id", UUID.class))))
                .all()
                .collect(Collectors.toSet());
    }
}
