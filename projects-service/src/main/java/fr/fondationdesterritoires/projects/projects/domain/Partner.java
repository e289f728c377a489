package fr.fondationdesterritoires.projects.projects.domain;

import java.time.Instant;
import java.util.Optional;

/** An organisation that was asked to join an alliance, and how it answered. */
public sealed interface Partner {

    PartnerId id();

    Invitation invitation();

    /** The registered organisation it stands for, as far as it is known. */
    Optional<Ally> organisation();

    /** No answer yet. */
    record Invited(PartnerId id, Invitation invitation) implements Partner {
        @Override
        public Optional<Ally> organisation() {
            return invitation.organisation();
        }
    }

    /** It confirmed its part and signed the charter: from now on it counts. */
    record Confirmed(PartnerId id, Invitation invitation, Ally ally, Contribution contribution, Signature signature)
            implements Partner {
        @Override
        public Optional<Ally> organisation() {
            return Optional.of(ally);
        }
    }

    /** The invited person said no. */
    record Declined(PartnerId id, Invitation invitation, Instant at) implements Partner {
        @Override
        public Optional<Ally> organisation() {
            return Optional.empty();
        }
    }

    /** It left, or the lead took the invitation back; {@code ally} is who it was, if it had confirmed. */
    record Left(PartnerId id, Invitation invitation, Optional<Ally> ally, Instant at) implements Partner {
        @Override
        public Optional<Ally> organisation() {
            return Optional.empty();
        }
    }
}
