package fr.fondationdesterritoires.funding.funds.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.Map;

/** Why the books say no. */
public sealed interface FundsRefusal extends Refusal {

    /** The amount is more than what is left; the balance says how much that is. */
    record EnvelopeExceeded(Money balance) implements FundsRefusal {
        @Override
        public String code() {
            return "envelope-exceeded";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("balanceCents", balance.cents(), "balanceEuros", euros(balance));
        }

        // Written for a sentence; the cents are beside it for programs.
        private static String euros(Money amount) {
            return "%d,%02d".formatted(amount.cents() / 100, amount.cents() % 100);
        }
    }

    /** Refusals that need no figures. */
    enum Simple implements FundsRefusal {
        CONTRIBUTION_NOT_POSITIVE("contribution-not-positive", Kind.INVALID),
        CONTRIBUTION_AHEAD("contribution-ahead", Kind.INVALID);

        private final String code;
        private final Kind kind;

        Simple(String code, Kind kind) {
            this.code = code;
            this.kind = kind;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
