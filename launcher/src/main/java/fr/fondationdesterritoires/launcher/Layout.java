package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.parts.BalancerPart;
import fr.fondationdesterritoires.launcher.parts.Instance;
import fr.fondationdesterritoires.launcher.parts.Service;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many of each service run, and where. Whoever asks for a service always asks at the same port. */
record Layout(Ports ports, int replicas) {

    boolean hasSeveral() {
        return replicas > 1;
    }

    List<Instance> of(Service service) {
        var number = service.number();
        if (!hasSeveral()) {
            return List.of(new Instance(service, service.module(), ports.service(number), ports.management(number)));
        }
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(replica -> new Instance(
                        service,
                        service.module() + "-" + replica,
                        ports.replica(number, replica),
                        ports.managementOfReplica(number, replica)))
                .toList();
    }

    /** What shares out the requests among several. */
    BalancerPart balancer(Path directory, Collection<Service> services) {
        return new BalancerPart(
                directory,
                services.stream().collect(Collectors.toMap(Function.identity(), this::of)),
                services.stream()
                        .collect(Collectors.toMap(Function.identity(), service -> ports.service(service.number()))));
    }
}
