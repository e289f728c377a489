package fr.fondationdesterritoires.funding.decisions;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was decided and how each college voted is public; conditions and reasons go to those concerned. */
@RestController
@RequestMapping("/api/decisions")
class DecisionController {

    private final DecisionStore decisions;

    DecisionController(DecisionStore decisions) {
        this.decisions = decisions;
    }

    record CollegeVotesView(College college, int forVotes, int against, int abstain) {}

    record DecisionView(
            UUID decisionId,
            UUID applicationId,
            UUID projectId,
            UUID callId,
            String number,
            DecisionOutcome outcome,
            String explanation,
            long amountCents,
            long premiumCents,
            boolean premiumCut,
            List<CollegeVotesView> votesByCollege,
            long ledgerIndex,
            String ledgerHash,
            Instant decidedAt) {}

    @GetMapping("/{applicationId}")
    @Operation(operationId = "getDecision")
    Mono<DecisionView> get(@PathVariable UUID applicationId) {
        return decisions
                .lastOn(new ApplicationId(applicationId))
                .switchIfEmpty(Refusals.notFound("decision"))
                .map(DecisionController::view);
    }

    private static DecisionView view(DecisionTaken taken) {
        return new DecisionView(
                taken.decisionId(),
                taken.applicationId(),
                taken.projectId(),
                taken.callId(),
                taken.number(),
                taken.outcome(),
                taken.explanation(),
                taken.amountCents().cents(),
                taken.premiumCents().cents(),
                Boolean.TRUE.equals(taken.premiumCut()),
                taken.votes().stream()
                        .map(votes -> new CollegeVotesView(
                                votes.college(), votes.forVotes(), votes.against(), votes.abstain()))
                        .toList(),
                taken.ledgerIndex(),
                taken.ledgerHash(),
                taken.decidedAt());
    }
}
