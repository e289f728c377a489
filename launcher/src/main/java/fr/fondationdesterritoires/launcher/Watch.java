package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.parts.Part;
import fr.fondationdesterritoires.launcher.parts.Parts;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says when a part died; starting it again is the person's choice. */
final class Watch {

    private final Parts parts;
    private final Terminal terminal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Set<String> told = new HashSet<>();

    Watch(Parts parts, Terminal terminal) {
        this.parts = parts;
        this.terminal = terminal;
    }

    void begin() {
        Thread.ofVirtual().name("watch").start(this::keepLooking);
    }

    void end() {
        ended.countDown();
    }

    private void keepLooking() {
        try {
            while (!ended.await(1, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        parts.all().forEach(this::look);
    }

    private void look(Part part) {
        if (part.state() != Part.State.DIED) {
            told.remove(part.name());
        } else if (told.add(part.name()) && ended.getCount() > 0) {
            terminal.warn("%s has died. Its log is %s. ./start --restart %s starts it again."
                    .formatted(part.name(), part.log(), part.name()));
        }
    }
}
