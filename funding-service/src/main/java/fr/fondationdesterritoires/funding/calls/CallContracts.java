package fr.fondationdesterritoires.funding.calls;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.funding.LocalisedText;
import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.funding.calls.domain.CallTerms;
import fr.fondationdesterritoires.funding.calls.domain.LocalText;

/** Calls in the published language. */
final class CallContracts {

    private CallContracts() {}

    static CallPublished published(Call.Published call, String fundName) {
        CallTerms terms = call.terms();
        return new CallPublished(
                call.id().value(),
                terms.fund().value(),
                fundName,
                text(terms.title()),
                text(terms.presentation()),
                terms.window().opensAt(),
                terms.window().closesAt(),
                terms.perimeter(),
                terms.profilesAllowed(),
                terms.minimum(),
                terms.maximum(),
                terms.budgetSharePercent(),
                terms.premium().steps().stream()
                        .map(step -> new CallPublished.PremiumStep(step.profiles(), step.points()))
                        .toList(),
                terms.premium().fragilityPoints(),
                terms.premium().ceilingPoints(),
                terms.fragilityIndicator().orElse(null),
                terms.documentsAsked().stream()
                        .map(asked -> new CallPublished.DocumentAsked(asked.kind(), text(asked.label())))
                        .toList());
    }

    private static LocalisedText text(LocalText text) {
        return new LocalisedText(text.fr(), text.en().orElse(null));
    }
}
