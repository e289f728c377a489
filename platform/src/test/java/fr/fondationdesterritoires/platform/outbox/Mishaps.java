package fr.fondationdesterritoires.platform.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What befalls the processes of a stage, by chance: the same seed chooses the same victims. */
final class Mishaps {

    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);
    private static final int FLOW = 20;
    private static final int SHORTEST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 1000;

    /** What may happen, and how often in proportion. */
    enum Mishap {
        RELAY_KILLED(8),
        RELAY_FROZEN(3),
        CONSUMER_KILLED(4),
        CONSUMER_FROZEN(2),
        WRITER_KILLED(2),
        BROKER_KILLED(1),
        DATABASE_KILLED(1);

        private final int weight;

        Mishap(int weight) {
            this.weight = weight;
        }
    }

    private final CrashStage stage;
    private final Random random;
    private final Map<Mishap, Integer> counts = new EnumMap<>(Mishap.class);

    Mishaps(CrashStage stage, long seed) {
        this.stage = stage;
        this.random = new Random(seed);
    }

    /** Lets so many happen: everything once, in any order, then whatever chance says. */
    void happen(int times) throws Exception {
        stage.await("everybody to be ready", () -> stage.children().allMatch(CrashChild::isReady));
        List<Mishap> plan = new ArrayList<>(List.of(Mishap.values()));
        while (plan.size() < times) {
            plan.add(byChance());
        }
        Collections.shuffle(plan, random);
        for (Mishap mishap : plan) {
            Thread.sleep(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            log.info("{}", mishap);
            befall(mishap);
            counts.merge(mishap, 1, Integer::sum);
        }
    }

    private Mishap byChance() {
        List<Mishap> weighted = new ArrayList<>();
        for (Mishap mishap : Mishap.values()) {
            weighted.addAll(Collections.nCopies(mishap.weight, mishap));
        }
        return weighted.get(random.nextInt(weighted.size()));
    }

    private void befall(Mishap mishap) throws Exception {
        switch (mishap) {
            case RELAY_KILLED -> ready(stage.relays()).killAndStart();
            case RELAY_FROZEN -> freezeOne(stage.relays());
            case CONSUMER_KILLED -> ready(stage.consumers()).killAndStart();
            case CONSUMER_FROZEN -> freezeOne(stage.consumers());
            case WRITER_KILLED -> ready(stage.writers()).killAndStart();
            case BROKER_KILLED -> {
                awaitFlow();
                stage.kafka().killHard();
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                stage.kafka().start();
            }
            case DATABASE_KILLED -> {
                awaitFlow();
                stage.postgres().killHard();
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                stage.postgres().start();
            }
        }
    }

    /** One at random of those that work: what dies while it starts proves little. */
    private CrashChild ready(List<CrashChild> children) throws Exception {
        stage.await("a process to be ready", () -> children.stream().anyMatch(CrashChild::isReady));
        List<CrashChild> ready = children.stream().filter(CrashChild::isReady).toList();
        return ready.get(random.nextInt(ready.size()));
    }

    /** Until events come and go: a part that dies while nobody uses it does no harm. */
    private void awaitFlow() throws Exception {
        stage.awaitAcknowledged(stage.acknowledged().size() + FLOW);
        long last = stage.count("select last_value from platform.outbox_id_seq");
        String left = "select count(*) from platform.outbox where id <= " + last;
        stage.await("the relays to follow", () -> stage.count(left) == 0);
    }

    /** Stops one in the middle of a transaction until the database has ended it, then lets it go on unaware. */
    private void freezeOne(List<CrashChild> children) throws Exception {
        CrashChild zombie = stage.find("a process in a transaction", () -> caught(children));
        stage.await("the database to give up on " + zombie.name(), () -> !stage.isInTransaction(zombie));
        zombie.thaw();
    }

    /** The first that was in a transaction and, once it is frozen, still is. */
    private Optional<CrashChild> caught(List<CrashChild> children) throws Exception {
        for (CrashChild child : children) {
            if (stage.isInTransaction(child)) {
                child.freeze();
                if (stage.isInTransaction(child)) {
                    return Optional.of(child);
                }
                child.thaw();
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(one -> one.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
