package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.parts.ServicePart;
import fr.fondationdesterritoires.launcher.parts.Workout;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The caches by which services start quickly: each learns its own at its first start. */
final class StartUpCaches {

    /** Each training takes as much memory as two services. */
    private static final int AT_ONCE = 2;

    private final Terminal terminal;

    StartUpCaches(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Trains whoever has no cache yet; instances of one service share it. */
    void learn(List<ServicePart> services, Supplier<Workout> workouts) {
        var untrained = untrained(services);
        if (untrained.isEmpty()) {
            return;
        }
        terminal.say("  First start of %s: each runs once to learn a quick start. This takes a minute or two."
                .formatted(untrained.stream().map(ServicePart::name).collect(Collectors.joining(", "))));
        var workout = workouts.get();
        BackgroundWork.forEach(untrained, AT_ONCE, service -> learn(service, workout));
    }

    private static Collection<ServicePart> untrained(List<ServicePart> services) {
        return services.stream()
                .filter(service -> !service.isTrained())
                .collect(Collectors.toMap(ServicePart::service, one -> one, (one, other) -> one, LinkedHashMap::new))
                .values();
    }

    private void learn(ServicePart service, Workout workout) {
        if (service.train(workout)) {
            terminal.ready(service.name(), "quick start learned");
        } else {
            terminal.warn("%s left no start-up cache (see %s); it works, and starts more slowly."
                    .formatted(service.name(), service.log()));
        }
    }

    void warnOfUnused(List<ServicePart> started) {
        started.stream()
                .filter(ServicePart::leftItsCacheAside)
                .forEach(service -> terminal.warn("%s did not take its start-up cache (see %s) and started more slowly."
                        .formatted(service.name(), service.log())));
    }
}
