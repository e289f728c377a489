package fr.fondationdesterritoires.funding.committees.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who decides for a fund: three colleges, two co-chairs and a secretary. */
public record Committee(CommitteeId id, String name, FundId fund, List<Member> members) {

    /** As many members as a college may have at once. */
    public static final int COLLEGE_SIZE = 7;

    /** As many co-chairs as a committee may have at once. */
    public static final int CO_CHAIRS = 2;

    public Committee {
        members = List.copyOf(members);
    }

    public Bench on(LocalDate day) {
        return new Bench(day, members);
    }

    /** Seats a person, under the next number; refused where a rule of composition would not hold on some day. */
    public Outcome<Member> appoint(
            PersonId person, Optional<College> college, Mandate mandate, Optional<Office> office) {
        Member member = new Member(nextNumber(), person, college, mandate, office);
        return Stream.of(
                        mandateIsWellOrdered(member),
                        onlyTheSecretarySitsOutsideTheColleges(member),
                        aPersonSitsOnce(member),
                        aCollegeHasAtMostSeven(member),
                        thereAreAtMostTwoCoChairs(member),
                        thereIsOneSecretary(member))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<Member>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(member));
    }

    private Optional<CommitteeRefusal> mandateIsWellOrdered(Member member) {
        return member.mandate().isWellOrdered() ? Optional.empty() : Optional.of(CommitteeRefusal.MANDATE_ENDS_FIRST);
    }

    private Optional<CommitteeRefusal> onlyTheSecretarySitsOutsideTheColleges(Member member) {
        return member.isVoting() || member.isSecretary()
                ? Optional.empty()
                : Optional.of(CommitteeRefusal.COLLEGE_REQUIRED);
    }

    private Optional<CommitteeRefusal> aPersonSitsOnce(Member member) {
        return mostAtOnce(member, other -> other.person().equals(member.person())) > 1
                ? Optional.of(CommitteeRefusal.ALREADY_A_MEMBER)
                : Optional.empty();
    }

    private Optional<CommitteeRefusal> aCollegeHasAtMostSeven(Member member) {
        return member.isVoting() && mostAtOnce(member, other -> other.college().equals(member.college())) > COLLEGE_SIZE
                ? Optional.of(CommitteeRefusal.COLLEGE_FULL)
                : Optional.empty();
    }

    private Optional<CommitteeRefusal> thereAreAtMostTwoCoChairs(Member member) {
        return member.isCoChair() && mostAtOnce(member, Member::isCoChair) > CO_CHAIRS
                ? Optional.of(CommitteeRefusal.TOO_MANY_CO_CHAIRS)
                : Optional.empty();
    }

    private Optional<CommitteeRefusal> thereIsOneSecretary(Member member) {
        return member.isSecretary() && mostAtOnce(member, Member::isSecretary) > 1
                ? Optional.of(CommitteeRefusal.SECRETARY_ALREADY_THERE)
                : Optional.empty();
    }

    // Counts only change on a first day: it is enough to look at those within the new mandate.
    private long mostAtOnce(Member candidate, Predicate<Member> alike) {
        List<Member> like = Stream.concat(members.stream(), Stream.of(candidate))
                .filter(alike)
                .filter(other -> other.mandate().overlaps(candidate.mandate()))
                .toList();
        return Stream.concat(Stream.of(candidate), like.stream())
                .map(member -> member.mandate().from())
                .filter(candidate.mandate()::isActiveOn)
                .mapToLong(day -> like.stream()
                        .filter(other -> other.mandate().isActiveOn(day))
                        .count())
                .max()
                .orElse(0);
    }

    private MemberNumber nextNumber() {
        return new MemberNumber(1
                + members.stream()
                        .map(Member::number)
                        .mapToInt(MemberNumber::value)
                        .max()
                        .orElse(0));
    }
}
