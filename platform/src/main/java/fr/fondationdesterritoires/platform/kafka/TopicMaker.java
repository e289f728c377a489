package fr.fondationdesterritoires.platform.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics that are not there yet. Blocks: for the platform's own threads only. */
public final class TopicMaker {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> adminProperties;
    private final KafkaSettings settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public TopicMaker(Map<String, Object> adminProperties, KafkaSettings settings) {
        this.adminProperties = Map.copyOf(adminProperties);
        this.settings = settings;
    }

    /** The name of a topic or group on the broker. */
    public String onBroker(String name) {
        return settings.prefix() + name;
    }

    public String withoutPrefix(String onBroker) {
        return onBroker.startsWith(settings.prefix())
                ? onBroker.substring(settings.prefix().length())
                : onBroker;
    }

    /**
     * Returns once all the topics exist.
     *
     * @throws BrokerAway if the broker does not answer in time
     */
    public void ensure(Collection<String> topics) {
        List<String> missing =
                topics.stream().filter(topic -> !known.contains(topic)).toList();
        if (missing.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(adminProperties)) {
            for (String topic : missing) {
                make(admin, topic);
                known.add(topic);
            }
        } catch (ExecutionException | TimeoutException away) {
            throw new BrokerAway(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(interrupted);
        }
    }

    /** Ensures the topics that only their publisher knows how to make. */
    public void ensureOwn() {
        ensure(settings.compacted());
    }

    /** Takes nothing for granted any more: a broker may have lost its topics. */
    public void recheck() {
        known.clear();
    }

    private void make(Admin admin, String topic) throws ExecutionException, InterruptedException, TimeoutException {
        boolean compacted = settings.compacted().contains(topic);
        NewTopic wanted = new NewTopic(onBroker(topic), settings.partitions(), settings.replication())
                .configs(compacted ? COMPACTED : KEPT);
        try {
            admin.createTopics(List.of(wanted)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
            if (compacted) {
                compact(admin, topic);
            }
        }
    }

    /** A consumer that came first may have made it without knowing that it is compacted. */
    private void compact(Admin admin, String topic) throws ExecutionException, InterruptedException, TimeoutException {
        List<AlterConfigOp> changes = COMPACTED.entrySet().stream()
                .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, onBroker(topic)), changes))
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kept for ever: a new reader builds its copy from the start. */
    private static final Map<String, String> KEPT = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1");

    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
            String.valueOf(Duration.ofDays(30).toMillis()));

    /** The broker does not answer. */
    public static final class BrokerAway extends RuntimeException {
        BrokerAway(Throwable cause) {
            super(cause);
        }
    }
}
