package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.projects.rows.Row;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Where a person belongs, read across from the organisations' tables. */
@Component
class MyMemberships {

    private final DatabaseClient database;

    MyMemberships(DatabaseClient database) {
        this.database = database;
    }

    /** One organisation of the person, and their place in it. */
    record Mine(UUID organisationId, String name, ActorProfile profile, MembershipRole role) {}

    Flux<Mine> of(UUID person) {
        return database.sql("""
                        select o.organisation_id, o.name, o.profile, m.role
                        from memberships m join organisations o using (organisation_id)
                        where m.person_id = :person order by o.name_folded, o.organisation_id""")
                .bind("person", person)
                .map(Row.reading(MyMemberships::mine))
                .all();
    }

    private static Mine mine(Row row) {
        return new Mine(
                row.uuid("organisation_id"),
                row.text("name"),
                row.word("profile", ActorProfile.class),
                row.word("role", MembershipRole.class));
    }
}
