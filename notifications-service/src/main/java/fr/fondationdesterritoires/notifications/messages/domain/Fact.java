package fr.fondationdesterritoires.notifications.messages.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that a message says, kept as what it is: the reader's language decides how it is written. */
public sealed interface Fact {

    /** Words as somebody wrote them. */
    record Text(String value) implements Fact {}

    /** Words as somebody wrote them, several. */
    record Texts(List<String> values) implements Fact {
        public Texts {
            values = List.copyOf(values);
        }
    }

    /** A word of ours, such as an outcome. */
    record Code(String value) implements Fact {}

    /** Words of ours, several. */
    record Codes(List<String> values) implements Fact {
        public Codes {
            values = List.copyOf(values);
        }
    }

    /** An instant, told in Paris's time. */
    record Moment(Instant value) implements Fact {}

    /** An amount in euros. */
    record Amount(Money value) implements Fact {}

    /** Somebody by their id alone: the name is looked up whenever the message is read or mailed, and kept nowhere. */
    record Person(UUID personId) implements Fact {}

    /**
     * People to get in touch with, by their ids alone: their names and addresses are looked up when a mail is written,
     * and kept nowhere.
     */
    record Contacts(List<UUID> people) implements Fact {
        public Contacts {
            people = List.copyOf(people);
        }
    }

    /** A number of things. */
    record Count(long value) implements Fact {}
}
