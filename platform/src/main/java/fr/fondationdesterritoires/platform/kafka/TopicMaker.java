package fr.fondationdesterritoires.platform.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes topics that are not there yet. Blocks: for the platform's own threads only. */
public final class TopicMaker {

    private static final Logger log = LoggerFactory.getLogger(TopicMaker.class);

    /** How the name of a topic ends that only says what was parked. */
    public static final String DEAD_LETTERS = ".dead-letters";

    /**
     * What the relay's producer sends at most, in bytes. A topic takes more, so that what is too long is refused
     * before it leaves and nothing of its key can overtake it.
     */
    public static final int LARGEST_REQUEST = 1 << 20;

    private static final int LARGEST_BATCH = 2 * LARGEST_REQUEST;

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> adminProperties;
    private final KafkaSettings settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public TopicMaker(Map<String, Object> adminProperties, KafkaSettings settings) {
        this.adminProperties = Map.copyOf(adminProperties);
        this.settings = settings;
    }

    /** For whoever else has to ask the broker as an administrator of this service's topics and groups. */
    public Map<String, Object> adminProperties() {
        return adminProperties;
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
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            // The last also where the broker's name does not resolve yet.
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
        Map<String, String> configuration = configurationOf(topic);
        NewTopic wanted =
                new NewTopic(onBroker(topic), settings.partitions(), settings.replication()).configs(configuration);
        try {
            admin.createTopics(List.of(wanted)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
            if (isOwn(topic)) {
                configure(admin, topic, configuration);
            }
        }
    }

    /** Of these this service knows more than a consumer that came first and made one. */
    private boolean isOwn(String topic) {
        return settings.compacted().contains(topic) || topic.endsWith(DEAD_LETTERS);
    }

    private void configure(Admin admin, String topic, Map<String, String> configuration)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<AlterConfigOp> changes = configuration.entrySet().stream()
                .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), OpType.SET))
                .toList();
        try {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, onBroker(topic)), changes))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof AuthorizationException)) {
                throw refused;
            }
            // Where a service may not, an operator has made the topic as it must be.
            log.info("The topic {} is left as it was made", topic);
        }
    }

    Map<String, String> configurationOf(String topic) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_BATCH));
        if (settings.replication() > 2) {
            // An acknowledgement by all must mean two copies at least.
            configuration.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        if (settings.compacted().contains(topic)) {
            configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            configuration.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, String.valueOf(MONTH.toMillis()));
        } else {
            configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            // Events are kept for ever: a new reader builds its copy from the start.
            configuration.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    topic.endsWith(DEAD_LETTERS) ? String.valueOf(MONTH.toMillis()) : "-1");
        }
        return configuration;
    }

    /** The broker does not answer. */
    public static final class BrokerAway extends RuntimeException {
        BrokerAway(Throwable cause) {
            super(cause);
        }
    }
}
