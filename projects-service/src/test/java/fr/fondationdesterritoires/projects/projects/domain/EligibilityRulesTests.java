package fr.fondationdesterritoires.projects.projects.domain;

import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E5;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E6;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.RuleOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EligibilityRulesTests {

    @Test
    void a_project_that_meets_every_rule_is_told_so_eight_times() {
        List<Finding> findings = EligibilityRules.judge(candidacy(Given.sheet(), Given.call()));
        assertThat(findings).extracting(Finding::rule).containsExactly(EligibilityRule.values());
        assertThat(findings).allMatch(Finding::isMet);
    }

    @Test
    void without_a_call_the_rules_that_need_one_are_missing() {
        List<Finding> findings = EligibilityRules.judge(new Candidacy(Given.sheet(), Optional.empty(), Given.FRANCE));
        assertThat(findings.stream().filter(finding -> !finding.isMet()))
                .extracting(Finding::reason)
                .containsExactly("e1-no-call", "e3-no-call", "e4-no-call", "e6-no-call");
    }

    @Test
    void the_charter_the_documents_and_the_budget_block() {
        List<Finding> findings = EligibilityRules.judge(candidacy(Given.sheet(), Given.call()));
        assertThat(findings.stream().filter(Finding::isBlocking))
                .extracting(Finding::rule)
                .containsExactly(E5, E6, E8);
    }

    @Nested
    class The_lead {

        @Test
        void has_a_profile_that_the_call_allows() {
            assertThat(judged(Given.call(Set.of(ActorProfile.ASSOCIATION), List.of(), List.of())))
                    .isEqualTo("MET e1-met");
        }

        @Test
        void is_refused_with_another_profile() {
            assertThat(judged(Given.call(Set.of(ActorProfile.COMPANY), List.of(), List.of())))
                    .isEqualTo("NOT_MET e1-profile-not-allowed");
        }

        @Test
        void may_be_anyone_where_the_call_names_no_profile() {
            assertThat(judged(Given.call(Set.of(), List.of(), List.of()))).isEqualTo("MET e1-met");
        }

        private String judged(CallRules call) {
            return shown(EligibilityRules::leadProfileIsAllowed, Given.sheet(), call);
        }
    }

    @Nested
    class The_alliance {

        @Test
        void is_missing_while_the_lead_is_alone() {
            assertThat(judged()).isEqualTo("MISSING e2-no-partner");
        }

        @Test
        void does_not_count_a_partner_who_has_not_confirmed() {
            assertThat(judged(Given.invited("marie@exemple.fr"))).isEqualTo("MISSING e2-not-confirmed");
        }

        @Test
        void needs_two_profiles() {
            assertThat(judged(Given.confirmed(ActorProfile.ASSOCIATION))).isEqualTo("NOT_MET e2-same-profile");
        }

        @Test
        void is_met_by_two_organisations_of_two_profiles() {
            assertThat(judged(Given.confirmed(ActorProfile.ACADEMIC))).isEqualTo("MET e2-met");
        }

        private String judged(Partner... partners) {
            return shown(
                    EligibilityRules::twoOrganisationsOfTwoProfiles,
                    Given.with(Given.alliance(partners)),
                    Given.call());
        }
    }

    @Nested
    class The_territories {

        private static final String SAINT_ETIENNE = "commune-42218";
        private static final String METROPOLE_OF_SAINT_ETIENNE = "epci-244200770";
        private static final String LYON = "commune-69123";

        @Test
        void are_missing_while_there_is_none() {
            assertThat(judged(List.of("department-42"))).isEqualTo("MISSING e3-no-territory");
        }

        @Test
        void are_inside_where_one_is_a_commune_of_the_perimeter() {
            assertThat(judged(List.of("department-42"), LYON, SAINT_ETIENNE)).isEqualTo("MET e3-met");
            assertThat(judged(List.of("region-84"), LYON)).isEqualTo("MET e3-met");
            assertThat(judged(List.of("country-FR"), LYON)).isEqualTo("MET e3-met");
        }

        @Test
        void are_outside_where_none_is() {
            assertThat(judged(List.of("department-42"), LYON)).isEqualTo("NOT_MET e3-outside");
        }

        @Test
        void are_outside_where_the_perimeter_is_only_a_part_of_them() {
            assertThat(judged(List.of(SAINT_ETIENNE), "department-42")).isEqualTo("NOT_MET e3-outside");
        }

        @Test
        void are_inside_where_all_communes_are_whichever_perimeter_holds_them() {
            assertThat(judged(List.of("department-42"), METROPOLE_OF_SAINT_ETIENNE))
                    .isEqualTo("MET e3-met");
        }

        private String judged(List<String> perimeter, String... territories) {
            return shown(
                    EligibilityRules::oneTerritoryInsideThePerimeter,
                    Given.with(Given.presentation(List.of(11, 17), territories)),
                    Given.call(Set.of(), perimeter, List.of()));
        }
    }

    @Nested
    class The_amount {

        @Test
        void is_missing_while_it_is_zero() {
            assertThat(judged(100_000, 0)).isEqualTo("MISSING e4-no-amount");
        }

        @Test
        void is_refused_a_cent_under_the_minimum_and_accepted_at_it() {
            assertThat(judgedInCents(499_999)).isEqualTo("NOT_MET e4-under-minimum");
            assertThat(judgedInCents(500_000)).isEqualTo("MET e4-met");
            assertThat(judgedInCents(500_001)).isEqualTo("MET e4-met");
        }

        @Test
        void is_accepted_at_the_maximum_and_refused_a_cent_over_it() {
            assertThat(judgedInCents(1_999_999)).isEqualTo("MET e4-met");
            assertThat(judgedInCents(2_000_000)).isEqualTo("MET e4-met");
            assertThat(judgedInCents(2_000_001)).isEqualTo("NOT_MET e4-over-maximum");
        }

        @Test
        void is_accepted_at_half_of_the_budget_and_refused_above() {
            assertThat(judged(20_001, 10_000)).isEqualTo("MET e4-met");
            assertThat(judged(20_000, 10_000)).isEqualTo("MET e4-met");
            assertThat(judged(19_999, 10_000)).isEqualTo("NOT_MET e4-over-share");
        }

        @Test
        void is_compared_with_money_only() {
            Budget valued = new Budget(
                    List.of(
                            new Budget.Expense("Achats", BudgetLineKind.MONEY, Money.ofEuros(19_000)),
                            new Budget.Expense("Bénévoles", BudgetLineKind.VOLUNTEERING, Money.ofEuros(9_000)),
                            new Budget.Expense("Local prêté", BudgetLineKind.IN_KIND, Money.ofEuros(9_000))),
                    List.of(),
                    Money.ofEuros(10_000));
            assertThat(judged(valued)).isEqualTo("NOT_MET e4-over-share");
        }

        private String judged(long expenses, long requested) {
            return judged(Given.budget(expenses, expenses, requested));
        }

        private String judgedInCents(long requested) {
            Budget budget = Given.budget(1_000_000, 1_000_000, 1);
            return judged(new Budget(budget.expenses(), budget.others(), Money.ofCents(requested)));
        }

        private String judged(Budget budget) {
            return shown(EligibilityRules::amountIsWithinBounds, Given.with(budget), Given.call());
        }
    }

    @Nested
    class The_charter {

        @Test
        void is_missing_until_the_lead_signs_it() {
            Alliance unsigned =
                    new Alliance(Given.LEAD, Optional.empty(), List.of(Given.confirmed(ActorProfile.COMPANY)));
            assertThat(shown(EligibilityRules::everyoneSignedTheCharter, Given.with(unsigned), Given.call()))
                    .isEqualTo("MISSING e5-not-signed");
        }

        @Test
        void is_signed_by_lead_and_confirmed_partners() {
            assertThat(shown(EligibilityRules::everyoneSignedTheCharter, Given.sheet(), Given.call()))
                    .isEqualTo("MET e5-met");
        }
    }

    @Nested
    class The_documents {

        private final CallRules call = Given.call(Set.of(), List.of(), List.of("statutes", "budget"));

        @Test
        void are_missing_one_by_one() {
            Finding finding = EligibilityRules.documentsAreThere(
                    candidacy(Given.sheet().with(Given.document("statutes"), Given.NOW), call));
            assertThat(finding.outcome()).isEqualTo(RuleOutcome.MISSING);
            assertThat(finding.fields()).containsExactly("documents.budget");
        }

        @Test
        void are_there_when_each_kind_is() {
            ProjectSheet sheet =
                    Given.sheet().with(Given.document("statutes"), Given.NOW).with(Given.document("budget"), Given.NOW);
            assertThat(shown(EligibilityRules::documentsAreThere, sheet, call)).isEqualTo("MET e6-met");
        }
    }

    @Nested
    class The_goals {

        @Test
        void are_missing_while_there_is_none() {
            assertThat(judged()).isEqualTo("MISSING e7-no-sdg");
        }

        @Test
        void hold_17_and_at_least_one_other() {
            assertThat(judged(11)).isEqualTo("NOT_MET e7-without-17");
            assertThat(judged(17)).isEqualTo("NOT_MET e7-only-17");
            assertThat(judged(17, 17)).isEqualTo("NOT_MET e7-only-17");
            assertThat(judged(17, 1)).isEqualTo("MET e7-met");
        }

        private String judged(Integer... sdgs) {
            return shown(
                    EligibilityRules::partnershipGoalAndAnother,
                    Given.with(Given.presentation(List.of(sdgs), "commune-42218")),
                    Given.call());
        }
    }

    @Nested
    class The_budget {

        @Test
        void is_missing_while_there_is_no_line() {
            assertThat(judged(Budget.EMPTY)).isEqualTo("MISSING e8-no-budget");
        }

        @Test
        void balances_to_the_cent() {
            assertThat(judged(withResources(1_999_999))).isEqualTo("NOT_MET e8-resources-short");
            assertThat(judged(withResources(2_000_000))).isEqualTo("MET e8-met");
            assertThat(judged(withResources(2_000_001))).isEqualTo("NOT_MET e8-resources-over");
        }

        @Test
        void counts_what_is_asked_of_the_foundation_once_and_never_takes_anothers_equal_amount_for_it() {
            Budget.Resource equal = new Budget.Resource("Région", BudgetLineKind.MONEY, Money.ofEuros(10_000), true);
            Budget paidByAnother =
                    new Budget(withResources(2_000_000).expenses(), List.of(equal), Money.ofEuros(10_000));
            assertThat(judged(paidByAnother)).isEqualTo("MET e8-met");
            assertThat(judged(new Budget(paidByAnother.expenses(), List.of(equal, equal), Money.ofEuros(10_000))))
                    .isEqualTo("NOT_MET e8-resources-over");
            assertThat(paidByAnother.totalResources()).isEqualTo(Money.ofEuros(20_000));
        }

        @Test
        void is_missing_its_first_resource_while_nothing_is_asked() {
            assertThat(judged(Given.budget(20_000, 20_000, 0))).isEqualTo("MISSING e8-no-request");
        }

        private Budget withResources(long cents) {
            Money requested = Money.ofEuros(10_000);
            return new Budget(
                    List.of(new Budget.Expense("Dépenses", BudgetLineKind.MONEY, Money.ofCents(2_000_000))),
                    List.of(new Budget.Resource(
                            "Autres", BudgetLineKind.MONEY, Money.ofCents(cents).minus(requested), false)),
                    requested);
        }

        private String judged(Budget budget) {
            return shown(EligibilityRules::budgetBalances, Given.with(budget), Given.call());
        }
    }

    private static String shown(Function<Candidacy, Finding> rule, ProjectSheet sheet, CallRules call) {
        Finding finding = rule.apply(candidacy(sheet, call));
        return finding.outcome() + " " + finding.reason();
    }

    private static Candidacy candidacy(ProjectSheet sheet, CallRules call) {
        return new Candidacy(sheet, Optional.of(call), Given.FRANCE);
    }
}
