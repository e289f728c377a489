package fr.fondationdesterritoires.funding.funds.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BooksTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource({
        // received, share, asked, reserved
        "1000, 2000,  999, true",
        "1000, 2000, 1000, true",
        "1000, 2000, 1001, false",
        "2000, 1000,  999, true",
        "2000, 1000, 1000, true",
        "2000, 1000, 1001, false",
    })
    void a_reservation_fits_the_fund_and_the_calls_share(long received, long share, long asked, boolean fits) {
        Outcome<Books.Entry> outcome = books(received, share).reserve(Money.ofCents(asked));
        assertThat(outcome.isAccepted()).isEqualTo(fits);
    }

    @Test
    void the_one_that_does_not_fit_is_told_the_balance() {
        Outcome<Books.Entry> outcome = books(250_050, 900_000).reserve(Money.ofEuros(3_000));
        assertThat(outcome).isEqualTo(Outcome.refused(new FundsRefusal.EnvelopeExceeded(Money.ofCents(250_050))));
        assertThat(new FundsRefusal.EnvelopeExceeded(Money.ofCents(250_050)).arguments())
                .containsEntry("balanceCents", 250_050L)
                .containsEntry("balanceEuros", "2500,50");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void only_a_positive_amount_is_a_contribution(long cents, boolean accepted) {
        assertThat(Contribution.to(FundBalance.EMPTY, Money.ofCents(cents), TODAY, TODAY)
                        .isAccepted())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void only_what_has_come_in_by_today_is_a_contribution(int daysAhead, boolean accepted) {
        assertThat(Contribution.to(FundBalance.EMPTY, Money.ofEuros(1), TODAY.plusDays(daysAhead), TODAY)
                        .isAccepted())
                .isEqualTo(accepted);
    }

    @Test
    void whatever_happens_the_books_balance_and_promise_no_more_than_there_is() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            replay(random);
        }
    }

    private static void replay(Random random) {
        long received = 1L + random.nextInt(10_000);
        Books books = books(received, 1L + random.nextInt(10_000));
        List<Posting> postings = new ArrayList<>(List.of(Posting.contribution(Money.ofCents(received))));
        List<Money> open = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            Books.Entry entry;
            if (open.isEmpty() || random.nextBoolean()) {
                Money asked = Money.ofCents(1L + random.nextInt(4_000));
                if (!(books.reserve(asked) instanceof Outcome.Accepted<Books.Entry>(Books.Entry made))) {
                    assertThat(asked).isGreaterThan(books.balance());
                    continue;
                }
                open.add(asked);
                entry = made;
            } else {
                Money reserved = open.remove(random.nextInt(open.size()));
                entry = random.nextBoolean() ? books.commit(reserved) : books.release(reserved);
            }
            books = entry.after();
            postings.add(entry.posting());
        }
        Map<Account, Long> accounts = new EnumMap<>(Account.class);
        postings.forEach(posting -> {
            accounts.merge(posting.from(), -posting.amount().cents(), Long::sum);
            accounts.merge(posting.to(), posting.amount().cents(), Long::sum);
        });
        FundBalance fund = books.fund();
        assertThat(accounts.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(accounts.getOrDefault(Account.AVAILABLE, 0L))
                .isEqualTo(fund.available().cents());
        assertThat(accounts.getOrDefault(Account.RESERVED, 0L))
                .isEqualTo(fund.reserved().cents());
        assertThat(accounts.getOrDefault(Account.COMMITTED, 0L))
                .isEqualTo(fund.committed().cents());
        assertThat(accounts.get(Account.CONTRIBUTORS)).isEqualTo(-received);
    }

    private static Books books(long received, long share) {
        return new Books(
                new FundBalance(Money.ofCents(received), Money.ZERO, Money.ZERO), CallShare.of(Money.ofCents(share)));
    }
}
