package fr.fondationdesterritoires.projects.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextStepTests {

    @Test
    void a_finished_draft_is_to_be_submitted_by_its_lead() {
        assertThat(next(Given.sheet(), Given.call())).isEqualTo(NextStep.SUBMIT);
        assertThat(NextStep.of(Given.draft(), assessed(Given.sheet(), Given.call(), Given.NOW), AllianceRole.PARTNER))
                .isEqualTo(NextStep.WAIT_FOR_LEAD);
    }

    @Test
    void a_closed_call_is_to_be_replaced() {
        Instant late = Given.call().closesAt().plusSeconds(1);
        assertThat(NextStep.of(Given.draft(), assessed(Given.sheet(), Given.call(), late), AllianceRole.LEAD))
                .isEqualTo(NextStep.CHOOSE_CALL);
    }

    @Test
    void what_is_missing_comes_in_the_order_of_the_work() {
        assertThat(next(Given.with(Given.presentation(List.of(17), "commune-42218")), Given.call()))
                .isEqualTo(NextStep.COMPLETE_PRESENTATION);
        assertThat(next(Given.with(Budget.EMPTY), Given.call())).isEqualTo(NextStep.COMPLETE_BUDGET);
        assertThat(next(Given.with(Given.alliance()), Given.call())).isEqualTo(NextStep.INVITE_PARTNER);
        assertThat(next(Given.with(Given.alliance(Given.invited("a@exemple.fr"))), Given.call()))
                .isEqualTo(NextStep.WAIT_FOR_PARTNERS);
        Alliance unsigned = new Alliance(Given.LEAD, Optional.empty(), List.of(Given.confirmed(ActorProfile.COMPANY)));
        assertThat(next(Given.with(unsigned), Given.call())).isEqualTo(NextStep.SIGN_CHARTER);
        assertThat(next(Given.sheet(), Given.call(Set.of(), List.of(), List.of("statutes"))))
                .isEqualTo(NextStep.ATTACH_DOCUMENTS);
    }

    private static NextStep next(ProjectSheet sheet, CallRules call) {
        return NextStep.of(new Project.Draft(sheet), assessed(sheet, call, Given.NOW), AllianceRole.LEAD);
    }

    private static SubmissionRules.Assessment assessed(ProjectSheet sheet, CallRules call, Instant at) {
        return SubmissionRules.assess(new Candidacy(sheet, Optional.of(call), Given.FRANCE), Optional.empty(), at);
    }
}
