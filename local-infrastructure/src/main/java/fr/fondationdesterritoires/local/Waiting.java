package fr.fondationdesterritoires.local;

import java.time.Duration;

/** Patience for what comes by itself: who waits asks again and again, with a pause between, until it is over. */
public final class Waiting {

    private final long deadline;
    private final Duration pause;

    public Waiting(Duration patience, Duration pause) {
        this.deadline = System.nanoTime() + patience.toNanos();
        this.pause = pause;
    }

    public boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }

    /** Lets one pause go by. */
    public void pause() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** What to throw where somebody wants this thread to end instead of to wait. */
    static LocalPartException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new LocalPartException("Interrupted while waiting.", interrupted);
    }
}
