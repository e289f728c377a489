package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** People and those only invited, told again after a restore. */
@Configuration(proxyBeanMethods = false)
class PeopleSnapshots {

    @Bean
    SnapshotSource peopleAsTheyStand(DatabaseClient database, PeopleStore people) {
        return SnapshotSource.of(
                "people",
                Topics.PEOPLE,
                AggregateRows.byUuid(database, "people", "person_id", "email_verified"),
                key -> people.find(UUID.fromString(key))
                        .map(person -> Snapshot.of(person.version(), person.published())));
    }

    @Bean
    SnapshotSource contactsAsTheyStand(DatabaseClient database, StoredContacts contacts) {
        return SnapshotSource.of(
                "contacts",
                Topics.PEOPLE,
                AggregateRows.byUuid(database, "contacts", "contact_id"),
                key -> contacts.published(UUID.fromString(key))
                        .map(contact -> Snapshot.of(StoredContacts.ONLY_VERSION, contact)));
    }

    @Bean
    SnapshotSource staffRolesAsTheyStand(DatabaseClient database, StaffRoleStore staffRoles) {
        return SnapshotSource.ofVersions(
                "staff-roles",
                Topics.PROJECTS,
                AggregateRows.byUuid(database, "people", "person_id"),
                key -> staffRoles.lastDone(UUID.fromString(key)));
    }
}
