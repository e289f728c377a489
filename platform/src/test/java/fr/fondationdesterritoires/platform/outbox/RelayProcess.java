package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.database.UnpooledConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import tools.jackson.databind.json.JsonMapper;

/** A relay in a process of its own, to be killed. It gives up on others sooner than a service does. */
final class RelayProcess {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ACK_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(3);

    private RelayProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        ProcessParts parts = ProcessParts.of(arguments);
        Map<String, Object> producer = new HashMap<>(parts.kafka());
        producer.putAll(LaneRelay.producerSettings());
        UnpooledConnections connections = new UnpooledConnections(parts.connections());
        OutboxRelay relay = new OutboxRelay(
                new OutboxSettings(true, 2, 100, POLL, ACK_TIMEOUT, IDLE_TIMEOUT),
                connections,
                () -> new KafkaProducer<>(producer),
                parts.topics(),
                new JsonMapper(),
                new SimpleMeterRegistry());
        relay.start();
        new WakeUps(connections, relay::wake).start();
        ProcessParts.awaitTheEnd();
    }
}
