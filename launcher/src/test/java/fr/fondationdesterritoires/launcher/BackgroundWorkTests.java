package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
        var done = new ConcurrentSkipListSet<Integer>();
        var items = IntStream.range(0, 50).boxed().toList();

        BackgroundWork.forEach(items, 3, item -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            done.add(item);
            now.decrementAndGet();
        });

        assertThat(done).containsExactlyElementsOf(items);
        assertThat(most.get()).isBetween(1, 3);
    }
}
