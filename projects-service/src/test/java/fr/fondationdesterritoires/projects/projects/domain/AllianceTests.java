package fr.fondationdesterritoires.projects.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.projects.projects.domain.Standing.Right;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AllianceTests {

    private static final Partner.Confirmed CITY = Given.confirmed(ActorProfile.LOCAL_AUTHORITY);
    private final Alliance alliance = Given.alliance(CITY, Given.invited("zoe@exemple.fr"));

    @Test
    void members_of_lead_and_confirmed_partners_have_a_place() {
        assertThat(alliance.standing(Map.of(Given.LEAD.id(), MembershipRole.READER)))
                .contains(new Standing(AllianceRole.LEAD, MembershipRole.READER));
        assertThat(alliance.standing(Map.of(CITY.ally().id(), MembershipRole.OWNER)))
                .contains(new Standing(AllianceRole.PARTNER, MembershipRole.OWNER));
    }

    @Test
    void nobody_else_has() {
        Ally stranger = Given.ally("Autre", ActorProfile.COMPANY);
        assertThat(alliance.standing(Map.of(stranger.id(), MembershipRole.OWNER)))
                .isEmpty();
        assertThat(alliance.standing(Map.of())).isEmpty();
    }

    @Test
    void an_organisation_that_is_only_invited_gives_no_place() {
        Ally named = Given.ally("Nommée", ActorProfile.COMPANY);
        Partner.Invited invited = Given.invited("a@exemple.fr");
        Partner.Invited naming = new Partner.Invited(
                invited.id(),
                new Invitation(
                        invited.invitation().id(),
                        invited.invitation().contact(),
                        invited.invitation().email(),
                        Optional.empty(),
                        Optional.of(named),
                        Given.AWA,
                        Given.NOW,
                        Given.NOW));
        assertThat(Given.alliance(naming).standing(Map.of(named.id(), MembershipRole.OWNER)))
                .isEmpty();
    }

    @Test
    void one_who_belongs_to_both_stands_with_the_lead() {
        assertThat(alliance.standing(Map.of(
                        Given.LEAD.id(), MembershipRole.EDITOR, CITY.ally().id(), MembershipRole.OWNER)))
                .contains(new Standing(AllianceRole.LEAD, MembershipRole.EDITOR));
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, true, true, true",
        "EDITOR, true, false, true",
        "SIGNATORY, false, true, true",
        "READER, false, false, false"
    })
    void the_leads_members_have_rights_by_their_place(MembershipRole role, boolean edit, boolean sign, boolean submit) {
        Standing standing = new Standing(AllianceRole.LEAD, role);
        assertThat(standing.may(Right.VIEW)).isTrue();
        assertThat(standing.may(Right.EDIT)).isEqualTo(edit);
        assertThat(standing.may(Right.SIGN)).isEqualTo(sign);
        assertThat(standing.may(Right.SUBMIT)).isEqualTo(submit);
    }

    @ParameterizedTest
    @EnumSource(MembershipRole.class)
    void partners_look_on(MembershipRole role) {
        assertThat(new Standing(AllianceRole.PARTNER, role).rights()).containsExactly(Right.VIEW);
    }
}
