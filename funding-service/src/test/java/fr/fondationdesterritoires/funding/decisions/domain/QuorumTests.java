package fr.fondationdesterritoires.funding.decisions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTests {

    @ParameterizedTest
    @CsvSource({
        "7, 7, 7,  4, 3, 3, false",
        "7, 7, 7,  4, 4, 3, true",
        "7, 7, 7,  5, 4, 3, true",
        "7, 7, 6,  4, 4, 1, false",
        "7, 7, 6,  4, 4, 2, true",
        "7, 7, 7,  7, 7, 0, false",
        "7, 7, 7,  7, 7, 1, true",
        "1, 1, 1,  1, 1, 0, false",
        "1, 1, 1,  1, 1, 1, true",
        "7, 7, 0,  6, 1, 0, true",
        "7, 7, 0,  5, 1, 0, false",
        "7, 0, 0,  7, 0, 0, false",
    })
    void half_of_the_electorate_rounded_up_and_one_of_each_college(
            int e1, int e2, int e3, int p1, int p2, int p3, boolean met) {
        Bench bench = TestBench.of(List.of(e1, e2, e3));
        Quorum quorum = Quorum.of(new Electorate(bench.voting()), TestBench.firstOfEach(bench, List.of(p1, p2, p3)));
        assertThat(quorum.isMet()).isEqualTo(met);
    }

    @Test
    void somebody_there_without_a_vote_counts_for_nothing() {
        Bench bench = TestBench.of(List.of(1, 1, 1));
        Quorum quorum = Quorum.of(new Electorate(bench.voting()), TestBench.numbers(1, 2, 9));
        assertThat(quorum.present()).isEqualTo(2);
        assertThat(quorum.isMet()).isFalse();
    }
}
