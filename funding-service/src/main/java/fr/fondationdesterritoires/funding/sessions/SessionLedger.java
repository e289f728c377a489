package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.decisions.domain.BallotWords;
import fr.fondationdesterritoires.funding.ledger.Ledgers;
import fr.fondationdesterritoires.funding.ledger.domain.Sha256;
import fr.fondationdesterritoires.funding.sessions.domain.Ballot;
import fr.fondationdesterritoires.funding.sessions.domain.CastVote;
import fr.fondationdesterritoires.funding.sessions.domain.FrozenDossier;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in a session, in the ledger's words. People stand in it by their numbers, free texts by their hashes,
 * votes by their commitments until the ballot is closed.
 */
final class SessionLedger {

    private SessionLedger() {}

    static Ledgers.Act act(Session session, SessionEvent event, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("session", session.id().toString());
        event.about().ifPresent(item -> body.put("item", item.toString()));
        String kind = write(event, body);
        if (event instanceof SessionEvent.Placed || event instanceof SessionEvent.BallotOpened) {
            event.about()
                    .flatMap(session.agenda()::find)
                    .flatMap(Item::dossier)
                    .ifPresent(dossier -> write(dossier, body));
        }
        return new Ledgers.Act(kind, body, event.about().map(ItemId::value), now);
    }

    private static String write(SessionEvent event, Map<String, Object> body) {
        return switch (event) {
            case SessionEvent.Called called -> {
                body.put("members", BallotWords.numbers(called.members()));
                body.put("items", items(called.items()));
                yield "SESSION_CONVENED";
            }
            case SessionEvent.Opened opened -> {
                body.put("by", opened.by().value());
                yield "SESSION_OPENED";
            }
            case SessionEvent.Closed closed -> {
                body.put("by", closed.by().value());
                yield "SESSION_CLOSED";
            }
            case SessionEvent.AttendanceTaken taken -> {
                body.put("member", taken.member().value());
                body.put("present", taken.present());
                body.put("by", taken.by().value());
                yield "ATTENDANCE";
            }
            case SessionEvent.Reordered reordered -> {
                body.put("items", items(reordered.items()));
                yield "AGENDA_REORDERED";
            }
            case SessionEvent.OfItem ofItem -> write(ofItem, body);
        };
    }

    private static String write(SessionEvent.OfItem event, Map<String, Object> body) {
        return switch (event) {
            case SessionEvent.Placed placed -> {
                body.put("application", placed.application().toString());
                yield "ITEM_PLACED";
            }
            case SessionEvent.TakenOff takenOff -> "ITEM_TAKEN_OFF";
            case SessionEvent.Attested attested -> {
                body.put("member", attested.member().value());
                yield "ATTESTED";
            }
            case SessionEvent.Recused recused -> {
                body.put("member", recused.member().value());
                body.put("automatic", recused.automatic());
                yield "RECUSED";
            }
            case SessionEvent.RecusalEnded ended -> {
                body.put("member", ended.member().value());
                ended.lifting().ifPresent(lifting -> {
                    body.put("liftedBy", lifting.by().value());
                    body.put("reasonSha256", Sha256.of(lifting.reason()));
                });
                yield "RECUSAL_ENDED";
            }
            case SessionEvent.BallotOpened opened -> {
                opening(opened.ballot(), body);
                yield "BALLOT_OPENED";
            }
            case SessionEvent.VoteCast cast -> {
                body.put("ballot", cast.ballot().id().toString());
                body.put("member", cast.cast().member().value());
                body.put("sequence", cast.cast().sequence());
                body.put("commitment", cast.cast().commitment());
                yield "VOTE_CAST";
            }
            case SessionEvent.VoteVoided voided -> {
                body.put("ballot", voided.ballot().id().toString());
                body.put("member", voided.member().value());
                yield "VOTE_VOIDED";
            }
            case SessionEvent.BallotClosed closed -> {
                closing(closed, body);
                yield "BALLOT_CLOSED";
            }
            case SessionEvent.BallotVoided voided -> {
                body.put("ballot", voided.ballot().id().toString());
                yield "BALLOT_VOIDED";
            }
            case SessionEvent.Withdrawn withdrawn -> "ITEM_WITHDRAWN";
            case SessionEvent.CarriedOver carried -> "ITEM_CARRIED_OVER";
        };
    }

    private static void write(FrozenDossier dossier, Map<String, Object> body) {
        body.put("submission", dossier.submission().toString());
        body.put("round", dossier.round());
        body.put("submissionSha256", dossier.sha256());
    }

    private static void opening(Ballot ballot, Map<String, Object> body) {
        body.put("ballot", ballot.id().toString());
        body.put("ballotKind", "OPEN");
        body.putAll(BallotWords.of(ballot.frozen()));
        body.put("amountCents", ballot.moved().amount().cents());
        body.put("premiumCents", ballot.moved().premium().cents());
        if (ballot.moved().premiumCut()) {
            body.put("premiumCut", true);
        }
        ballot.moved().conditions().ifPresent(text -> body.put("conditionsSha256", Sha256.of(text)));
        body.put("chair", ballot.openedBy().value());
    }

    // The votes of those who stood aside are void, and never told; nor is any where the quorum was lost.
    private static void closing(SessionEvent.BallotClosed closed, Map<String, Object> body) {
        Ballot ballot = closed.ballot();
        body.put("application", closed.application().toString());
        body.put("ballot", ballot.id().toString());
        body.put("by", closed.by().value());
        body.put("recused", BallotWords.numbers(ballot.recusedSince()));
        body.put(
                "votes",
                ballot.casts().stream()
                        .filter(cast -> !closed.result().isVoid())
                        .filter(cast -> !ballot.recusedSince().contains(cast.member()))
                        .map(SessionLedger::vote)
                        .toList());
        body.put("result", BallotWords.of(closed.result()));
    }

    private static Map<String, Object> vote(CastVote cast) {
        return BallotWords.vote(cast.member(), cast.sequence(), cast.choice(), cast.salt(), cast.commitment());
    }

    private static List<String> items(List<ItemId> items) {
        return items.stream().map(ItemId::toString).toList();
    }
}
