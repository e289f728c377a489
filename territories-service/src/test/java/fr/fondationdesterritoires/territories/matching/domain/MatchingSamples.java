package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A project in Saint-Étienne on SDGs 3, 8, 11 and 17, and catalysts of its department, each changed where a test says. */
final class MatchingSamples {

    static final UUID ALLY = new UUID(7, 7);

    private MatchingSamples() {}

    static ProjectBuilder project() {
        return new ProjectBuilder();
    }

    static CandidateBuilder candidate(int number) {
        return new CandidateBuilder(number);
    }

    static CatalystId catalyst(int number) {
        return new CatalystId(new UUID(1, number));
    }

    static final class ProjectBuilder {

        private List<TerritoryCode> territories = codes("commune-42218");

        ProjectBuilder on(String... territories) {
            this.territories = codes(territories);
            return this;
        }

        MatchedProject build() {
            return new MatchedProject(
                    new UUID(0, 1),
                    new UUID(0, 2),
                    "Une ressourcerie de quartier",
                    territories,
                    List.of(3, 8, 11, 17),
                    Set.of(ALLY));
        }
    }

    static final class CandidateBuilder {

        private final int number;
        private List<TerritoryCode> territories = codes("department-42");
        private List<Integer> sdgs = List.of(3);
        private int free = 2;
        private Set<UUID> organisations = Set.of();

        private CandidateBuilder(int number) {
            this.number = number;
        }

        CandidateBuilder covering(String... territories) {
            this.territories = codes(territories);
            return this;
        }

        CandidateBuilder sdgs(Integer... sdgs) {
            this.sdgs = Arrays.asList(sdgs);
            return this;
        }

        CandidateBuilder free(int free) {
            this.free = free;
            return this;
        }

        CandidateBuilder in(UUID organisation) {
            organisations = Set.of(organisation);
            return this;
        }

        Candidate build() {
            return new Candidate(catalyst(number), number, new UUID(2, number), territories, sdgs, free, organisations);
        }
    }

    private static List<TerritoryCode> codes(String... codes) {
        return Arrays.stream(codes).map(TerritoryCode::of).toList();
    }
}
