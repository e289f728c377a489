package fr.fondationdesterritoires.projects.organisations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationTests {

    private static final PersonId OWNER = new PersonId(UUID.randomUUID());
    private static final PersonId STRANGER = new PersonId(UUID.randomUUID());
    private static final OrganisationProfile PROFILE = new OrganisationProfile(
            "Les Jardins partagés",
            ActorProfile.ASSOCIATION,
            Optional.empty(),
            Optional.empty(),
            TerritoryCode.of("commune-42218"));

    private final Organisation organisation =
            Organisation.register(new OrganisationId(UUID.randomUUID()), "ORG-000001", PROFILE, OWNER);

    @Test
    void whoever_registers_it_owns_it() {
        assertThat(organisation.roleOf(OWNER)).contains(MembershipRole.OWNER);
        assertThat(organisation.roleOf(STRANGER)).isEmpty();
    }

    @Test
    void its_owner_changes_it_and_the_version_rises() {
        assertThat(organisation.change(PROFILE, OWNER, 1))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.value())
                                .isEqualTo(new Organisation(
                                        organisation.id(), organisation.number(), PROFILE, organisation.members(), 2)));
    }

    @Test
    void nobody_else_changes_it() {
        assertThat(organisation.change(PROFILE, STRANGER, 1))
                .isEqualTo(Outcome.refused(new OrganisationRefusal.OwnerRequired()));
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        assertThat(organisation.change(PROFILE, OWNER, 0))
                .isEqualTo(Outcome.refused(new OrganisationRefusal.StaleEdit(organisation)));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertThat(faults(" ", null, "123", "W1", "region-84"))
                .containsExactly(
                        "name required",
                        "profile required",
                        "siret siret-invalid",
                        "rna rna-invalid",
                        "communeCode unknown-commune");
    }

    @Test
    void numbers_may_be_left_out() {
        assertThat(faults("Atelier", ActorProfile.COMPANY, "", null, "commune-42218"))
                .isEmpty();
    }

    @Test
    void a_name_has_200_signs_at_most() {
        assertThat(faults("é".repeat(200), ActorProfile.COMPANY, null, null, "commune-42218"))
                .isEmpty();
        assertThat(faults("é".repeat(201), ActorProfile.COMPANY, null, null, "commune-42218"))
                .containsExactly("name too-long");
    }

    @Test
    void a_name_with_a_null_sign_is_refused() {
        assertThat(faults("Ate\u0000lier", ActorProfile.COMPANY, null, null, "commune-42218"))
                .containsExactly("name unprintable");
    }

    private static List<String> faults(
            String name, @Nullable ActorProfile profile, @Nullable String siret, @Nullable String rna, String commune) {
        return switch (OrganisationProfile.checked(name, profile, siret, rna, commune, _ -> true)) {
            case Outcome.Accepted<OrganisationProfile> _ -> List.of();
            case Outcome.Refused<OrganisationProfile> refused ->
                refused.refusal().faults().stream()
                        .map(OrganisationTests::shown)
                        .toList();
        };
    }

    private static String shown(FieldFault fault) {
        return fault.field() + " " + fault.code();
    }
}
