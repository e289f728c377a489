package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import fr.fondationdesterritoires.territories.matching.domain.MatchState.Accepted;
import fr.fondationdesterritoires.territories.matching.domain.MatchState.Asked;
import fr.fondationdesterritoires.territories.matching.domain.MatchState.Declined;
import fr.fondationdesterritoires.territories.matching.domain.MatchState.Expired;
import fr.fondationdesterritoires.territories.matching.domain.MatchState.Proposed;
import fr.fondationdesterritoires.territories.matching.domain.MatchState.Superseded;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystAccepted;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystAsked;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystDeclined;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystExpired;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystFreed;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystTakenUpAgain;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystsProposed;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.NobodyLeft;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.RequestEnded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The search for a project's catalyst: proposals in order, at most one of them asked at a time, at most one accepted. */
public record Matching(MatchedProject project, Standing standing, List<Match> matches) {

    public Matching {
        matches = List.copyOf(matches);
    }

    /** The matching after a decision, and what happened. */
    public record Change(Matching after, List<MatchingEvent> events) {
        public Change {
            events = List.copyOf(events);
        }

        static Change none(Matching matching) {
            return new Change(matching, List.of());
        }

        Change after(MatchingEvent first) {
            List<MatchingEvent> all = new ArrayList<>();
            all.add(first);
            all.addAll(events);
            return new Change(after, all);
        }
    }

    /** Those who could be proposed, as they stand now, the terms, fresh ids, and the hour. */
    public record Search(
            Collection<Candidate> candidates, MatchingTerms terms, Supplier<MatchId> freshIds, Instant now) {}

    /** A matching for a project submitted for the first time. */
    public static Matching of(MatchedProject project) {
        return new Matching(project, Standing.OPEN, List.of());
    }

    /** When the pending answer is due, if one is awaited. */
    public @Nullable Instant answerDue() {
        return asked().map(match -> answerBy(match)).orElse(null);
    }

    public Optional<Match> match(MatchId id) {
        return matches.stream().filter(match -> match.id().equals(id)).findFirst();
    }

    /** The project was submitted, for the first time or again: whoever accompanies it or was asked stays. */
    public Change submitted(MatchedProject latest, Search search) {
        Matching next = new Matching(latest, Standing.OPEN, matches);
        boolean settled = matches.stream().anyMatch(Match::isUnderWay) || asked().isPresent();
        return settled ? Change.none(next) : next.askNext(search);
    }

    /** The alliance is another one since the submission. */
    public Matching withAlliance(Set<UUID> organisations) {
        return new Matching(project.withAlliance(organisations), standing, matches);
    }

    /** The asked catalyst accepts; doing so again changes nothing. */
    public Outcome<Change> accept(MatchId id, Set<UUID> organisationsOfCatalyst, Instant now) {
        return answerable(id, now).flatMap(match -> switch (match.state()) {
            case Asked asked ->
                Collections.disjoint(organisationsOfCatalyst, project.alliance())
                        ? Outcome.accepted(accepted(match, new Accepted(asked.askedAt(), now, null)))
                        : Outcome.refused(MatchingRefusal.Because.PART_OF_ALLIANCE);
            case Accepted accepted ->
                accepted.isUnderWay()
                        ? Outcome.accepted(Change.none(this))
                        : Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
            case Proposed proposed -> Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
            case Declined declined -> Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
            case Expired expired -> Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
            case Superseded superseded -> Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
        });
    }

    /** The asked catalyst declines, and the next one is asked; doing so again changes nothing. */
    public Outcome<Change> decline(MatchId id, @Nullable String reason, Search search) {
        return answerable(id, search.now()).flatMap(match -> switch (match.state()) {
            case Asked asked ->
                Outcome.accepted(declined(match, new Declined(asked.askedAt(), search.now(), reason), search));
            case Declined declined -> Outcome.accepted(Change.none(this));
            case Proposed proposed -> Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
            case Accepted accepted -> Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
            case Expired expired -> Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
            case Superseded superseded -> Outcome.refused(MatchingRefusal.Because.MATCH_CLOSED);
        });
    }

    /** The time to answer passed, if it has; the next one is asked. */
    public Change expire(Search search) {
        return asked().filter(match -> search.now().isAfter(answerBy(match)))
                .map(match -> expired(match, search))
                .orElseGet(() -> Change.none(this));
    }

    /** The lead took the project back; too late if the committee has funded or refused it. */
    public Change withdrawn(Instant now) {
        return switch (standing) {
            case OPEN, WITHDRAWN -> ended(Standing.WITHDRAWN, now);
            case FUNDED, REFUSED -> Change.none(this);
        };
    }

    /**
     * What the committee decided: who accompanies a refused project is free again; else nothing changes for them.
     *
     * <p>A decision on a withdrawn project proves that the withdrawal came too late: whom it freed goes on. Only after
     * a deferral may a lead still withdraw, so that one leaves a withdrawn project withdrawn, whichever is heard first.
     */
    public Change decided(DecisionOutcome outcome, Instant now) {
        return switch (outcome) {
            case FUNDED -> goingOn(Standing.FUNDED);
            case REFUSED -> ended(Standing.REFUSED, now);
            case WAITING_LIST -> goingOn(Standing.OPEN);
            case DEFERRED -> standing == Standing.WITHDRAWN ? Change.none(this) : goingOn(Standing.OPEN);
        };
    }

    private Outcome<Match> answerable(MatchId id, Instant now) {
        Optional<Match> found = match(id).filter(Match::wasAsked);
        if (found.isEmpty()) {
            return Outcome.refused(MatchingRefusal.Because.UNKNOWN_MATCH);
        }
        return found.get().state() instanceof Asked asked && asked.isOver(now)
                ? Outcome.refused(MatchingRefusal.Because.ANSWER_TOO_LATE)
                : Outcome.accepted(found.get());
    }

    private Change accepted(Match match, Accepted state) {
        Match accepted = match.in(state);
        Matching next = replacing(accepted).superseding(other -> other.state() instanceof Proposed);
        return new Change(next, List.of(new CatalystAccepted(accepted, state)));
    }

    private Change declined(Match match, Declined state, Search search) {
        Match declined = match.in(state);
        return replacing(declined).askNext(search).after(new CatalystDeclined(declined, state));
    }

    private Change expired(Match match, Search search) {
        Instant askedAt = match.state().askedAt();
        Expired state = new Expired(askedAt == null ? search.now() : askedAt, search.now());
        Match expired = match.in(state);
        return replacing(expired).askNext(search).after(new CatalystExpired(expired, state));
    }

    private Change ended(Standing end, Instant now) {
        List<MatchingEvent> events = new ArrayList<>();
        matches.stream().filter(Match::isUnderWay).forEach(match -> events.add(new CatalystFreed(match.catalystId())));
        asked().ifPresent(match -> events.add(new RequestEnded(match, now)));
        Matching next = new Matching(project, end, matches)
                .superseding(match -> match.state() instanceof Proposed || match.state() instanceof Asked)
                .changing(match -> match.state() instanceof Accepted accepted && accepted.isUnderWay()
                        ? match.in(new Accepted(accepted.askedAt(), accepted.acceptedAt(), now))
                        : match);
        return new Change(next, events);
    }

    private Change goingOn(Standing next) {
        Matching going = new Matching(project, next, matches);
        Optional<Match> freed = standing == Standing.WITHDRAWN ? lastFreed() : Optional.empty();
        return freed.map(going::takingUpAgain).orElseGet(() -> Change.none(going));
    }

    private Change takingUpAgain(Match freed) {
        return freed.state() instanceof Accepted accepted
                ? new Change(
                        replacing(freed.in(new Accepted(accepted.askedAt(), accepted.acceptedAt(), null))),
                        List.of(new CatalystTakenUpAgain(freed.catalystId())))
                : Change.none(this);
    }

    // Whose accompaniment the withdrawal ended; after an end of before, others were asked.
    private Optional<Match> lastFreed() {
        return matches.stream()
                .filter(match -> match.state() instanceof Accepted accepted
                        && accepted.endedAt() != null
                        && nobodyAskedAfter(accepted.endedAt()))
                .findFirst();
    }

    private boolean nobodyAskedAfter(Instant end) {
        return matches.stream()
                .map(match -> match.state().askedAt())
                .allMatch(askedAt -> askedAt == null || !askedAt.isAfter(end));
    }

    // The next in line who still can; when the line is empty, the next best; when there is none, nobody.
    private Change askNext(Search search) {
        Matching matching = this;
        for (Match next : inLine()) {
            if (matching.canStill(next, search)) {
                return matching.asking(next, search);
            }
            matching = matching.replacing(next.in(new Superseded(null)));
        }
        List<Match> proposals = matching.proposals(search);
        if (proposals.isEmpty()) {
            return new Change(matching, List.of(new NobodyLeft(search.now())));
        }
        List<Match> longer = new ArrayList<>(matching.matches);
        longer.addAll(proposals);
        return new Matching(project, standing, longer)
                .asking(proposals.getFirst(), search)
                .after(new CatalystsProposed(proposals, search.now()));
    }

    private Change asking(Match match, Search search) {
        Asked state = new Asked(search.now(), search.now().plus(search.terms().answerWithin()));
        Match asked = match.in(state);
        return new Change(replacing(asked), List.of(new CatalystAsked(asked, state)));
    }

    private List<Match> proposals(Search search) {
        Set<CatalystId> passed = matches.stream()
                .filter(match -> !(match.state() instanceof Superseded))
                .filter(match -> !(match.state() instanceof Accepted accepted) || accepted.isUnderWay())
                .map(Match::catalystId)
                .collect(Collectors.toSet());
        List<Candidate> others = search.candidates().stream()
                .filter(candidate -> !passed.contains(candidate.catalystId()))
                .toList();
        List<Match> proposals = new ArrayList<>();
        for (MatchingRules.Fit fit :
                MatchingRules.best(project, others, search.terms().proposals())) {
            int position = matches.size() + proposals.size() + 1;
            proposals.add(proposed(search.freshIds().get(), position, fit));
        }
        return proposals;
    }

    private static Match proposed(MatchId id, int position, MatchingRules.Fit fit) {
        Candidate candidate = fit.candidate();
        return new Match(id, position, candidate.catalystId(), candidate.personId(), fit.reasons(), new Proposed());
    }

    private boolean canStill(Match match, Search search) {
        return search.candidates().stream()
                .filter(candidate -> candidate.catalystId().equals(match.catalystId()))
                .anyMatch(candidate -> MatchingRules.fit(project, candidate).isPresent());
    }

    private List<Match> inLine() {
        return matches.stream()
                .filter(match -> match.state() instanceof Proposed)
                .toList();
    }

    private Optional<Match> asked() {
        return matches.stream().filter(match -> match.state() instanceof Asked).findFirst();
    }

    private static Instant answerBy(Match match) {
        return match.state() instanceof Asked asked ? asked.answerBy() : Instant.MAX;
    }

    private Matching replacing(Match changed) {
        return changing(match -> match.id().equals(changed.id()) ? changed : match);
    }

    private Matching superseding(Predicate<Match> which) {
        return changing(match ->
                which.test(match) ? match.in(new Superseded(match.state().askedAt())) : match);
    }

    private Matching changing(UnaryOperator<Match> change) {
        return new Matching(project, standing, matches.stream().map(change).toList());
    }
}
