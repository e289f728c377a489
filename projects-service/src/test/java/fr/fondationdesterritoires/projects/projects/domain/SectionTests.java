package fr.fondationdesterritoires.projects.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.BudgetLineKind;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SectionTests {

    @Nested
    class A_presentation {

        @Test
        void may_be_empty() {
            assertThat(faults(Presentation.checked(null, null, null, null, null, null, Given.FRANCE::exists)))
                    .isEmpty();
        }

        @Test
        void has_limits_and_tells_all_faults_at_once() {
            assertThat(faults(Presentation.checked(
                            "x".repeat(141),
                            "x".repeat(4001),
                            List.of(0, 18),
                            null,
                            null,
                            List.of("commune-99999", "country-FR", "nowhere"),
                            Given.FRANCE::exists)))
                    .containsExactly(
                            "title too-long",
                            "summary too-long",
                            "sdgs unknown-sdg",
                            "territories unknown-territory",
                            "territories unknown-territory",
                            "territories unknown-territory");
        }

        @Test
        void is_accepted_at_its_limits() {
            assertThat(faults(Presentation.checked(
                            "é".repeat(140),
                            "x".repeat(4000),
                            IntStream.rangeClosed(1, 17).boxed().toList(),
                            null,
                            null,
                            List.of("commune-42218", "region-84"),
                            Given.FRANCE::exists)))
                    .isEmpty();
        }

        @Test
        void has_no_holes_in_its_lists() {
            assertThat(faults(Presentation.checked(
                            "", "", Arrays.asList(1, null), null, null, Arrays.asList((String) null), code -> true)))
                    .containsExactly("sdgs required", "territories required");
        }

        @Test
        void names_no_choice_more_often_than_there_are_choices() {
            assertThat(faults(Presentation.checked(
                            "",
                            "",
                            Collections.nCopies(18, 1),
                            null,
                            Collections.nCopies(5, PartnershipKind.PATRONAGE),
                            null,
                            Given.FRANCE::exists)))
                    .containsExactly("sdgs too-many", "partnershipKinds too-many");
        }

        @Test
        void has_50_territories_at_most() {
            List<String> many = Collections.nCopies(51, "commune-42218");
            assertThat(faults(Presentation.checked("", "", null, null, null, many, Given.FRANCE::exists)))
                    .containsExactly("territories too-many");
        }
    }

    @Nested
    class A_budget {

        @Test
        void may_be_empty() {
            assertThat(faults(Budget.checked(null, null, null))).isEmpty();
        }

        @Test
        void has_amounts_from_zero_to_a_thousand_million_euros() {
            assertThat(faults(Budget.checked(List.of(line(0L), line(100_000_000_000L)), null, 0L)))
                    .isEmpty();
            assertThat(faults(Budget.checked(List.of(line(-1L)), List.of(line(100_000_000_001L)), -1L)))
                    .containsExactly(
                            "expenses[0].amountCents amount-out-of-range",
                            "resources[0].amountCents amount-out-of-range",
                            "requestedCents amount-out-of-range");
        }

        @Test
        void has_100_lines_a_side_at_most() {
            assertThat(faults(Budget.checked(Collections.nCopies(100, line(1L)), null, 0L)))
                    .isEmpty();
            assertThat(faults(Budget.checked(Collections.nCopies(101, line(1L)), null, 0L)))
                    .containsExactly("expenses too-many");
        }

        @Test
        void does_not_overflow_at_its_largest() {
            List<Budget.Line> largest = Collections.nCopies(100, line(100_000_000_000L));
            Outcome<Budget> budget = Budget.checked(largest, largest, 100_000_000_000L);
            Budget value = budget.fold(accepted -> accepted, refusal -> {
                throw new AssertionError(refusal.code());
            });
            assertThat(EligibilityRules.judge(
                            new Candidacy(Given.with(value), Optional.of(Given.call()), Given.FRANCE)))
                    .hasSize(8);
        }

        private static Budget.Line line(Long cents) {
            return new Budget.Line("Achats", BudgetLineKind.MONEY, cents, null);
        }
    }

    @Nested
    class A_document {

        private static final String PDF = "%PDF-1.7\n…\n%%EOF\n";

        @Test
        void is_a_pdf_by_its_content() {
            assertThat(faults("statutes", "Statuts signés.pdf", PDF)).isEmpty();
            assertThat(faults("statutes", "Statuts.pdf", "<html>%PDF-1.7 %%EOF"))
                    .containsExactly("content not-a-pdf");
            assertThat(faults("statutes", "Statuts.pdf", "%PDF-1.7 cut")).containsExactly("content not-a-pdf");
            assertThat(faults("statutes", "Statuts.pdf", "%P")).containsExactly("content not-a-pdf");
            assertThat(faults("statutes", "Statuts.pdf", "")).containsExactly("content required");
        }

        @Test
        void has_a_name_without_a_path() {
            assertThat(faults("statutes", "../etc/passwd", PDF)).containsExactly("fileName unprintable");
            assertThat(faults("statutes", null, PDF)).containsExactly("fileName required");
            assertThat(faults("statutes", "x".repeat(151), PDF)).containsExactly("fileName too-long");
        }

        @Test
        void has_a_kind_that_a_call_could_ask_for() {
            assertThat(faults("a b", "Statuts.pdf", PDF)).containsExactly("kind unknown-document-kind");
        }

        @Test
        void weighs_5_megabytes_at_most() {
            assertThat(SectionTests.faults(
                            Document.checked(new DocumentId(UUID.randomUUID()), "a", "a.pdf", pdf(Document.LARGEST))))
                    .isEmpty();
            assertThat(SectionTests.faults(Document.checked(
                            new DocumentId(UUID.randomUUID()), "a", "a.pdf", pdf(Document.LARGEST + 1))))
                    .containsExactly("content document-too-large");
        }

        private static byte[] pdf(int size) {
            byte[] content = new byte[size];
            byte[] head = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
            byte[] tail = "%%EOF".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(head, 0, content, 0, head.length);
            System.arraycopy(tail, 0, content, size - tail.length, tail.length);
            return content;
        }

        private static List<String> faults(String kind, @Nullable String name, String content) {
            return SectionTests.faults(Document.checked(
                    new DocumentId(UUID.randomUUID()), kind, name, content.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static <T> List<String> faults(Outcome<T> outcome) {
        return outcome.fold(
                accepted -> List.of(),
                refusal -> refusal.faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
    }
}
