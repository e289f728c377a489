package fr.fondationdesterritoires.projects.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.PremiumTermKind;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlliancePremiumTests {

    private static final ActorProfile[] PROFILES = ActorProfile.values();

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 5", "4, 10", "5, 15", "6, 15", "7, 15"})
    void the_rate_follows_the_distinct_profiles(int profiles, int points) {
        AlliancePremium premium = of(Money.ofEuros(10_000), withProfiles(profiles), Given.call(), Optional.empty());
        assertThat(premium.ratePoints()).isEqualTo(points);
        assertThat(premium.premium()).isEqualTo(Money.ofEuros(100L * points));
    }

    @Test
    void a_profile_counts_once_and_an_unconfirmed_partner_not_at_all() {
        Alliance alliance = Given.alliance(
                Given.confirmed(ActorProfile.COMPANY),
                Given.confirmed(ActorProfile.COMPANY),
                Given.confirmed(ActorProfile.ACADEMIC),
                Given.invited("zoe@exemple.fr"));
        AlliancePremium premium = of(Money.ofEuros(10_000), Given.with(alliance), Given.call(), Optional.empty());
        assertThat(premium.ratePoints()).isEqualTo(5);
        assertThat(premium.terms().getFirst().detail()).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({"1000999, 500", "1001000, 501", "1000000, 500", "1001001, 501"})
    void the_premium_is_rounded_half_up_to_the_euro(long baseCents, long euros) {
        AlliancePremium premium = of(Money.ofCents(baseCents), withProfiles(3), Given.call(), Optional.empty());
        assertThat(premium.premium()).isEqualTo(Money.ofEuros(euros));
    }

    @Test
    void a_premium_that_just_fits_is_not_cut() {
        AlliancePremium premium = of(Money.ofEuros(19_048), withProfiles(3), Given.call(), Optional.empty());
        assertThat(premium.premium()).isEqualTo(Money.ofEuros(952));
        assertThat(premium.cut()).isFalse();
        assertThat(premium.terms()).extracting(AlliancePremium.Term::kind).doesNotContain(PremiumTermKind.CALL_MAXIMUM);
    }

    @Test
    void a_premium_that_exceeds_the_maximum_is_cut_to_the_whole_euros_that_fit_and_says_so() {
        AlliancePremium premium = of(Money.ofCents(1_904_850), withProfiles(3), Given.call(), Optional.empty());
        assertThat(premium.premium()).isEqualTo(Money.ofEuros(951));
        assertThat(premium.cut()).isTrue();
        AlliancePremium.Term last = premium.terms().getLast();
        assertThat(last.kind()).isEqualTo(PremiumTermKind.CALL_MAXIMUM);
        assertThat(last.amount()).isEqualTo(Money.ofEuros(-1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 1_904_850, 2_000_000, 3_000_000})
    void a_frozen_premium_is_the_one_that_was_told_on_submission(long baseCents) {
        CallRules call = Given.callWithPremium(
                new CallRules.Premium(List.of(new CallRules.Premium.Step(2, 18)), 5, 20, Optional.of("poverty")));
        for (FragilityIndicator indicator :
                List.of(higherIsWorse("01", "42"), higherIsWorse("42", "01"), higherIsWorse("01"))) {
            AlliancePremium told = of(Money.ofCents(baseCents), withProfiles(3), call, Optional.of(indicator));
            assertThat(AlliancePremium.frozen(told.base(), told.ratePoints(), frozen(told), true))
                    .isEqualTo(told);
        }
    }

    @Test
    void a_frozen_premium_remembers_that_no_territory_was_given() {
        CallRules call = Given.callWithPremium(Given.premium(Optional.of("poverty")));
        AlliancePremium told =
                of(Money.ofEuros(9_000), Given.with(Given.presentation(List.of(17))), call, Optional.empty());
        assertThat(AlliancePremium.frozen(told.base(), told.ratePoints(), frozen(told), false))
                .isEqualTo(told);
    }

    private static List<AlliancePremium.FrozenTerm> frozen(AlliancePremium told) {
        return told.terms().stream()
                .map(term -> new AlliancePremium.FrozenTerm(term.kind(), term.points(), term.detail()))
                .toList();
    }

    @Test
    void at_the_maximum_or_over_it_nothing_is_left_for_the_premium() {
        assertThat(of(Money.ofEuros(20_000), withProfiles(5), Given.call(), Optional.empty())
                        .premium())
                .isEqualTo(Money.ZERO);
        assertThat(of(Money.ofEuros(30_000), withProfiles(5), Given.call(), Optional.empty())
                        .premium())
                .isEqualTo(Money.ZERO);
    }

    @Nested
    class Fragility {

        private static final CallRules CALL = Given.callWithPremium(Given.premium(Optional.of("poverty")));

        @Test
        void adds_its_points_at_the_75th_percentile_and_above_but_not_below() {
            // Four departments: nearest rank ceil(0.75 × 4) = 3, so the third and the fourth are in the top quarter.
            FragilityIndicator indicator = higherIsWorse("01", "03", "42", "63");
            assertThat(points(indicator, "department-03")).isZero();
            assertThat(points(indicator, "department-42")).isEqualTo(5);
            assertThat(points(indicator, "department-63")).isEqualTo(5);
        }

        @Test
        void takes_the_nearest_rank_upwards() {
            // Five departments: ceil(3.75) = 4.
            FragilityIndicator indicator = higherIsWorse("01", "03", "42", "63", "69");
            assertThat(points(indicator, "department-42")).isZero();
            assertThat(points(indicator, "department-63")).isEqualTo(5);
        }

        @Test
        void counts_equal_values_alike() {
            FragilityIndicator indicator = new FragilityIndicator(
                    "poverty",
                    IndicatorDirection.HIGHER_IS_WORSE,
                    Map.of(dep("01"), 1.0, dep("03"), 2.0, dep("42"), 2.0, dep("63"), 2.0));
            assertThat(points(indicator, "department-03")).isEqualTo(5);
        }

        @Test
        void knows_indicators_where_lower_is_worse() {
            FragilityIndicator indicator = new FragilityIndicator(
                    "income",
                    IndicatorDirection.LOWER_IS_WORSE,
                    Map.of(dep("01"), 1.0, dep("03"), 2.0, dep("42"), 3.0, dep("63"), 4.0));
            assertThat(points(indicator, "department-01")).isEqualTo(5);
            assertThat(points(indicator, "department-03")).isEqualTo(5);
            assertThat(points(indicator, "department-42")).isZero();
        }

        @Test
        void gives_nothing_without_a_value_a_territory_or_the_indicator() {
            assertThat(points(higherIsWorse("01", "03"), "department-42")).isZero();
            assertThat(points(higherIsWorse("01", "03"))).isZero();
            assertThat(of(Money.ofEuros(10_000), Given.sheet(), CALL, Optional.empty())
                            .ratePoints())
                    .isZero();
        }

        @Test
        void looks_at_the_first_territory_only() {
            FragilityIndicator indicator = higherIsWorse("01", "03", "42", "63");
            assertThat(points(indicator, "commune-42218", "department-01")).isEqualTo(5);
            assertThat(points(indicator, "department-01", "commune-42218")).isZero();
        }

        @Test
        void counts_a_region_by_its_worst_department() {
            assertThat(points(higherIsWorse("75", "13", "01", "69"), "region-84"))
                    .isEqualTo(5);
            assertThat(points(higherIsWorse("01", "69", "13", "75"), "region-84"))
                    .isZero();
        }

        @Test
        void counts_a_straddling_epci_by_its_worst_department() {
            TerritoryCode straddling =
                    Given.FRANCE.all(fr.fondationdesterritoires.reference.TerritoryLevel.EPCI).stream()
                            .map(fr.fondationdesterritoires.reference.Territory::code)
                            .filter(code -> Given.FRANCE.departmentsOf(code).size() == 2)
                            .findFirst()
                            .orElseThrow();
            TerritoryCode better = Given.FRANCE.departmentsOf(straddling).first();
            TerritoryCode worse = Given.FRANCE.departmentsOf(straddling).last();
            FragilityIndicator indicator = new FragilityIndicator(
                    "poverty", IndicatorDirection.HIGHER_IS_WORSE, Map.of(better, 1.0, worse, 2.0));
            assertThat(points(indicator, straddling.toString())).isEqualTo(5);
            assertThat(points(indicator, better.toString())).isZero();
        }

        @Test
        void never_lifts_the_rate_over_its_ceiling_and_says_so() {
            CallRules generous = Given.callWithPremium(
                    new CallRules.Premium(List.of(new CallRules.Premium.Step(2, 18)), 5, 20, Optional.of("poverty")));
            AlliancePremium premium =
                    of(Money.ofEuros(10_000), Given.sheet(), generous, Optional.of(higherIsWorse("01", "42")));
            assertThat(premium.ratePoints()).isEqualTo(20);
            assertThat(premium.terms())
                    .extracting(AlliancePremium.Term::kind, AlliancePremium.Term::points)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(PremiumTermKind.PROFILES, 18),
                            org.assertj.core.groups.Tuple.tuple(PremiumTermKind.FRAGILITY, 5),
                            org.assertj.core.groups.Tuple.tuple(PremiumTermKind.RATE_CEILING, -3));
        }

        @Test
        void reaches_the_ceiling_of_20_with_five_profiles_without_a_cut() {
            AlliancePremium premium =
                    of(Money.ofEuros(10_000), withProfiles(5), CALL, Optional.of(higherIsWorse("01", "42")));
            assertThat(premium.ratePoints()).isEqualTo(20);
            assertThat(premium.terms()).hasSize(2);
        }

        private int points(FragilityIndicator indicator, String... territories) {
            ProjectSheet sheet = Given.with(Given.presentation(List.of(11, 17), territories));
            return of(Money.ofEuros(10_000), sheet, CALL, Optional.of(indicator))
                    .ratePoints();
        }
    }

    private static FragilityIndicator higherIsWorse(String... departmentsFromBestToWorst) {
        Map<TerritoryCode, Double> values = IntStream.range(0, departmentsFromBestToWorst.length)
                .boxed()
                .collect(Collectors.toMap(at -> dep(departmentsFromBestToWorst[at]), Integer::doubleValue));
        return new FragilityIndicator("poverty", IndicatorDirection.HIGHER_IS_WORSE, values);
    }

    private static TerritoryCode dep(String insee) {
        return TerritoryCode.of("department-" + insee);
    }

    private static ProjectSheet withProfiles(int profiles) {
        Partner[] partners = Arrays.stream(PROFILES)
                .filter(profile -> profile != Given.LEAD.profile())
                .limit(profiles - 1L)
                .map(Given::confirmed)
                .toArray(Partner[]::new);
        return Given.with(Given.alliance(partners));
    }

    private static AlliancePremium of(
            Money base, ProjectSheet sheet, CallRules call, Optional<FragilityIndicator> indicator) {
        return AlliancePremium.of(base, sheet, call, indicator, Given.FRANCE);
    }
}
