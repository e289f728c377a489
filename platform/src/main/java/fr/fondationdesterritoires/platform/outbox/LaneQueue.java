package fr.fondationdesterritoires.platform.outbox;

import java.util.BitSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The lanes that have something to relay. One that is being worked on is not handed out again until it is done. */
final class LaneQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final BitSet waiting = new BitSet(Lanes.COUNT);
    private final BitSet taken = new BitSet(Lanes.COUNT);

    /** Where the search starts: no lane is starved by those before it. */
    private int next;

    void add(int lane) {
        lock.lock();
        try {
            waiting.set(lane);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    int take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                for (int step = 0; step < Lanes.COUNT; step++) {
                    int lane = (next + step) % Lanes.COUNT;
                    if (waiting.get(lane) && !taken.get(lane)) {
                        waiting.clear(lane);
                        taken.set(lane);
                        next = lane + 1;
                        return lane;
                    }
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    void done(int lane) {
        lock.lock();
        try {
            taken.clear(lane);
            if (waiting.get(lane)) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
