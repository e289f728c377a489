package fr.fondationdesterritoires.notifications.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsJsonTests {

    private final FactsJson column = new FactsJson();

    @Test
    void facts_of_every_type_are_read_as_they_were_written() {
        Facts facts = Facts.NONE
                .text("title", "« Une \"cuisine\" »\nà nous")
                .texts("items", List.of("a", "b"))
                .code("mode", SessionMode.REMOTE)
                .codes("rules", List.of(EligibilityRule.E1))
                .moment("at", Instant.parse("2026-11-22T11:00:00.123456Z"))
                .amount("amount", Money.ofCents(1))
                .count("index", Long.MAX_VALUE)
                .person("catalyst", new UUID(5, 6))
                .contacts("lead", List.of(new UUID(1, 2), new UUID(3, 4)));

        assertThat(column.read(column.write(facts))).isEqualTo(facts);
    }

    /** Written by the first version; rows of it stay in the table. */
    @Test
    void facts_already_kept_stay_readable() {
        assertThat(column.read("""
                {"title":["text","A"],"items":["texts",["B"]],"mode":["code","BOTH"],"rules":["codes",["E1"]],
                 "at":["moment","2026-11-22T11:00:00Z"],"amount":["amount",150],"index":["count",3]}
                """))
                .isEqualTo(Facts.NONE
                        .text("title", "A")
                        .texts("items", List.of("B"))
                        .code("mode", SessionMode.BOTH)
                        .codes("rules", List.of(EligibilityRule.E1))
                        .moment("at", Instant.parse("2026-11-22T11:00:00Z"))
                        .amount("amount", Money.ofCents(150))
                        .count("index", 3));
    }
}
