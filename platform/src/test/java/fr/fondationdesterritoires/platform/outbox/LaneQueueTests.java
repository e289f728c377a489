package fr.fondationdesterritoires.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LaneQueueTests {

    private final LaneQueue queue = new LaneQueue();

    @Test
    void a_lane_added_twice_is_taken_once() throws InterruptedException {
        queue.add(3);
        queue.add(3);
        queue.add(5);

        assertThat(queue.take()).isEqualTo(3);
        assertThat(queue.take()).isEqualTo(5);
        queue.add(7);
        assertThat(queue.take()).isEqualTo(7);
    }

    @Test
    void a_lane_in_work_waits_until_it_is_done() throws InterruptedException {
        queue.add(3);
        int taken = queue.take();
        queue.add(3);
        AtomicInteger again = new AtomicInteger(-1);
        CountDownLatch got = new CountDownLatch(1);
        Thread other = Thread.ofVirtual().start(() -> {
            try {
                again.set(queue.take());
                got.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(got.await(200, TimeUnit.MILLISECONDS)).isFalse();
        queue.done(taken);

        assertThat(got.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(again).hasValue(3);
        assertThat(other.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void no_lane_starves() throws InterruptedException {
        queue.add(2);
        assertThat(queue.take()).isEqualTo(2);
        queue.done(2);
        queue.add(1);
        queue.add(2);
        queue.add(9);

        assertThat(queue.take()).isEqualTo(9);
    }

    @Test
    void a_key_has_one_lane_and_keys_use_all() {
        Set<Integer> lanes = new HashSet<>();
        for (int key = 0; key < 1000; key++) {
            lanes.add(Lanes.of("key-" + key));
        }

        assertThat(lanes).hasSize(Lanes.COUNT).allMatch(lane -> lane >= 0 && lane < Lanes.COUNT);
        UUID key = UUID.randomUUID();
        assertThat(Lanes.of(key.toString())).isEqualTo(Lanes.of(key.toString()));
    }

    /** Rows of an older version may still wait while a newer one writes. */
    @Test
    void the_lane_of_a_key_never_changes() {
        assertThat(Lanes.of("018f0000-0000-7000-8000-000000000001")).isEqualTo(LANE_OF_THE_FIRST_RELEASE);
    }

    private static final int LANE_OF_THE_FIRST_RELEASE = 9;
}
