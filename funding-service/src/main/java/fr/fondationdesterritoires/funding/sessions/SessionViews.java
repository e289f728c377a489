package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.EligibilityFinding;
import fr.fondationdesterritoires.contracts.projects.PremiumRate;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.decisions.domain.Decision;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.funding.decisions.domain.Quorum;
import fr.fondationdesterritoires.funding.decisions.domain.Tally;
import fr.fondationdesterritoires.funding.sessions.domain.Ballot;
import fr.fondationdesterritoires.funding.sessions.domain.Recusals;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions as they are answered. Nothing here holds a count of votes before the ballot is closed. */
final class SessionViews {

    private SessionViews() {}

    record CommitteeOfSession(UUID committeeId, String name) {}

    record SessionSummary(
            UUID sessionId,
            String state,
            CommitteeOfSession committee,
            Instant startsAt,
            String place,
            SessionMode mode,
            int items) {}

    /** The reader's own place; {@code college} is null for a secretary outside the colleges. */
    record Me(
            int memberNumber,
            @Nullable College college,
            boolean isChair,
            boolean isSecretary,
            boolean present,
            boolean declarationHolds) {}

    record AttendanceView(
            int memberNumber,
            @Nullable String name,
            @Nullable College college,
            boolean coChair,
            boolean secretary,
            boolean present) {}

    record Area(String code, String name) {}

    record CollegeCount(int electorate, int present) {}

    record QuorumView(
            int electorate,
            int needed,
            int present,
            Map<College, CollegeCount> byCollege,
            List<College> missingColleges,
            boolean met) {}

    /** While it is open: who voted and the reader's own choice, nothing else. */
    record BallotView(
            UUID ballotId,
            Instant openedAt,
            Motion motion,
            long amountCents,
            long premiumCents,
            boolean premiumCut,
            @Nullable String conditions,
            List<Integer> voted,
            @Nullable Choice myChoice,
            @Nullable String myReceipt) {}

    record CollegeVotes(College college, int forVotes, int against, int abstain, boolean favourable) {}

    record ResultView(
            DecisionOutcome outcome,
            String explanation,
            List<CollegeVotes> votesByCollege,
            long amountCents,
            long premiumCents,
            boolean premiumCut,
            @Nullable String conditions,
            @Nullable String reasons,
            @Nullable String ledgerHash,
            Instant decidedAt) {

        /** What everyone may know of it: conditions and reasons go to those who may read the file. */
        ResultView asPublished() {
            return new ResultView(
                    outcome,
                    explanation,
                    votesByCollege,
                    amountCents,
                    premiumCents,
                    premiumCut,
                    null,
                    null,
                    ledgerHash,
                    decidedAt);
        }
    }

    /** What a member said of their conflict of interest. */
    record DeclaredConflict(int memberNumber, String nature) {}

    /**
     * An item; hidden, it has an id and a position and nothing else. {@code declaredConflicts} are for the co-chairs and
     * the secretary.
     */
    record ItemView(
            UUID itemId,
            int position,
            boolean hidden,
            @Nullable UUID applicationId,
            @Nullable UUID callId,
            @Nullable String number,
            @Nullable String title,
            @Nullable List<String> organisations,
            @Nullable List<Area> territories,
            @Nullable Long requestedCents,
            @Nullable Integer premiumRatePoints,
            @Nullable Boolean attested,
            @Nullable List<Integer> attestedMembers,
            @Nullable List<Integer> recusals,
            @Nullable List<Integer> declaredRecusals,
            @Nullable List<DeclaredConflict> declaredConflicts,
            @Nullable String state,
            @Nullable Boolean iChair,
            @Nullable QuorumView quorum,
            @Nullable BallotView ballot,
            @Nullable ResultView result) {

        static ItemView hidden(UUID itemId, int position) {
            return new ItemView(
                    itemId, position, true, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null);
        }
    }

    /**
     * {@code opensFrom}: when it may be opened at the earliest, and members may say that they are there;
     * {@code iStandBack}: somebody else writes down who is there and closes, an item being treated without the
     * reader.
     */
    record SessionView(
            UUID sessionId,
            String state,
            CommitteeOfSession committee,
            Instant startsAt,
            Instant opensFrom,
            String place,
            SessionMode mode,
            @Nullable Me me,
            boolean iPrepare,
            boolean iPreside,
            boolean iStandBack,
            @Nullable Instant iOpenFrom,
            long agendaVersion,
            List<AttendanceView> attendance,
            List<ItemView> items) {}

    /** The whole frozen dossier, for those who attested. */
    record FileView(
            UUID applicationId,
            String number,
            UUID projectId,
            UUID callId,
            Instant submittedAt,
            String sha256,
            Dossier dossier,
            List<AlliedOrganisation> alliance,
            List<EligibilityFinding> eligibility,
            PremiumRate premium,
            Applications.@Nullable LocalOpinion localOpinion) {}

    static FileView file(Applications.File file) {
        return new FileView(
                file.id().value(),
                file.submission().number(),
                file.submission().projectId(),
                file.submission().callId(),
                file.submission().submittedAt(),
                file.submission().sha256(),
                file.submission().dossier(),
                file.submission().alliance(),
                file.submission().eligibility(),
                file.submission().premium(),
                file.localOpinion().orElse(null));
    }

    static QuorumView quorum(Quorum quorum) {
        Map<College, CollegeCount> byCollege = new LinkedHashMap<>();
        quorum.byCollege()
                .forEach((college, count) ->
                        byCollege.put(college, new CollegeCount(count.electorate(), count.present())));
        return new QuorumView(
                quorum.electorate(),
                quorum.needed(),
                quorum.present(),
                byCollege,
                quorum.missingColleges(),
                quorum.isMet());
    }

    static BallotView ballot(Ballot ballot, Optional<MemberNumber> reader) {
        var mine = reader.flatMap(ballot::lastOf);
        return new BallotView(
                ballot.id().value(),
                ballot.openedAt(),
                ballot.frozen().motion(),
                ballot.moved().amount().cents(),
                ballot.moved().premium().cents(),
                ballot.moved().premiumCut(),
                ballot.moved().conditions().orElse(null),
                numbers(ballot.voted()),
                mine.map(cast -> cast.choice()).orElse(null),
                mine.map(cast -> cast.commitment()).orElse(null));
    }

    static ResultView result(Decision decision, @Nullable String ledgerHash) {
        return new ResultView(
                decision.outcome(),
                decision.result().explanation().code(),
                Arrays.stream(College.values())
                        .map(college ->
                                votes(college, decision.result().byCollege().getOrDefault(college, Tally.NONE)))
                        .toList(),
                decision.award().amount().cents(),
                decision.award().premium().cents(),
                decision.award().premiumCut(),
                decision.award().conditions().orElse(null),
                decision.reasons().orElse(null),
                ledgerHash,
                decision.at());
    }

    static List<DeclaredConflict> conflicts(Recusals recusals) {
        return recusals.declared().entrySet().stream()
                .map(declared -> new DeclaredConflict(declared.getKey().value(), declared.getValue()))
                .toList();
    }

    static List<Integer> numbers(Collection<MemberNumber> members) {
        return members.stream().map(MemberNumber::value).toList();
    }

    private static CollegeVotes votes(College college, Tally tally) {
        return new CollegeVotes(college, tally.forVotes(), tally.against(), tally.abstain(), tally.isFavourable());
    }
}
