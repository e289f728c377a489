package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.contracts.EventType;

/**
 * The publisher was restored to an earlier instant: of what was told of an aggregate in that epoch after that version,
 * and of all that was told in later epochs before the restore, nothing ever happened. Goes to the topic of the aggregate.
 *
 * @param epoch the one that the publisher was set back into
 * @param version 0 if the aggregate does not exist any more
 */
@EventType(topic = "", name = AggregateRestored.NAME)
public record AggregateRestored(long epoch, long version) {

    public static final String NAME = "platform.aggregate-restored";

    /** Whether something told in that epoch, at that version of the aggregate, never happened. */
    public boolean undoes(long toldEpoch, long toldVersion) {
        return toldEpoch > epoch || (toldEpoch == epoch && toldVersion > version);
    }
}
