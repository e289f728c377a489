package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundWorkTests {

    @Test
    void what_comes_of_it_is_awaited() {
        var mayGoOn = new CountDownLatch(1);
        var work = BackgroundWork.begin(() -> {
            mayGoOn.await();
            return "done";
        });

        mayGoOn.countDown();

        assertThat(work.await()).isEqualTo("done");
    }

    @Test
    void its_failure_is_that_of_the_one_who_waits() {
        var inWords = new LaunchFailed("The port is taken.");
        var work = BackgroundWork.begin(() -> {
            throw inWords;
        });

        assertThatThrownBy(() -> BackgroundWork.awaitAll(List.of(work))).isSameAs(inWords);
    }

    @Test
    void a_failure_of_the_machine_is_put_in_words() {
        var work = BackgroundWork.begin(() -> {
            throw new IOException("disk full");
        });

        assertThatThrownBy(work::await).isInstanceOf(LaunchFailed.class).hasMessageContaining("disk full");
    }

    @Test
    void all_are_done_and_never_more_at_once_than_allowed() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var tooMany = new CountDownLatch(4);
        var done = new ConcurrentSkipListSet<Integer>();
        var items = List.of(1, 2, 3, 4, 5, 6, 7);

        BackgroundWork.forEach(items, 3, item -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            tooMany.countDown();
            awaitForAMoment(tooMany);
            now.decrementAndGet();
            done.add(item);
        });

        assertThat(done).containsExactlyElementsOf(items);
        assertThat(most.get()).isEqualTo(3);
    }

    /** Long enough for whoever may come in beside. */
    private static void awaitForAMoment(CountDownLatch latch) {
        try {
            var _ = latch.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
