package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Topics and the rights to them: what the code uses, neither less nor more. */
final class Events {

    private static final Pattern TOPIC = Pattern.compile("String (\\w+) = \"([a-z.]+)\"");
    private static final Pattern EVENT =
            Pattern.compile("@EventType\\(topic = Topics\\.(\\w+).*?record (\\w+)", Pattern.DOTALL);
    private static final Pattern SUBSCRIPTION = Pattern.compile("EventSubscription\\.named\\(\"");
    private static final Pattern ON = Pattern.compile("\\.(?:on|copying)\\((\\w+)\\.class");
    private static final Pattern ERASURE = Pattern.compile("\\.on(?:Erasure|Restored)\\(Topics\\.(\\w+)");

    private static final Pattern DAYS = Pattern.compile("MONTH = Duration\\.ofDays\\((\\d+)\\)");

    private static final List<String> SERVICES =
            List.of("projects-service", "funding-service", "territories-service", "notifications-service");

    private static final String DEAD_LETTERS = ".dead-letters";
    private static final Duration MONTH = month();
    private static final Map<String, String> TOPICS = topics();
    private static final Map<String, String> TOPIC_OF_EVENT = topicsOfEvents();

    private Events() {}

    static List<String> badTopics(Rendering all) {
        List<String> complaints = new ArrayList<>();
        Set<String> used = new TreeSet<>(TOPICS.values());
        SERVICES.forEach(service -> used.add(deadLetters(service)));
        Set<String> made =
                new TreeSet<>(all.all("KafkaTopic").map(Resource::name).toList());
        used.stream().filter(topic -> !made.contains(topic)).forEach(topic -> complaints.add("nothing makes " + topic));
        made.stream().filter(topic -> !used.contains(topic)).forEach(topic -> complaints.add("nobody uses " + topic));
        all.all("KafkaTopic")
                .forEach(topic -> badTopic(topic, all).forEach(complaint -> complaints.add(topic + " " + complaint)));
        return complaints;
    }

    /** As the services would make them. */
    private static Stream<String> badTopic(Resource topic, Rendering all) {
        Map<String, String> settings = Settings.of(all.get("Deployment", "projects-service"), all);
        boolean compacted = topic.name().equals(TOPICS.get("PEOPLE"));
        List<String> complaints = new ArrayList<>();
        String partitions = topic.at("/spec/partitions").asText();
        if (!partitions.equals(settings.get("PLATFORM_KAFKA_PARTITIONS"))) {
            complaints.add("has " + partitions + " partitions, and PLATFORM_KAFKA_PARTITIONS says otherwise");
        }
        String replicas = topic.at("/spec/replicas").asText();
        if (!replicas.equals(settings.get("PLATFORM_KAFKA_REPLICATION"))) {
            complaints.add("has " + replicas + " replicas, and PLATFORM_KAFKA_REPLICATION says otherwise");
        }
        int brokers = all.get("KafkaNodePool", "nodes").at("/spec/replicas").asInt();
        if (topic.at("/spec/replicas").asInt() > brokers) {
            complaints.add("has more replicas than there are brokers");
        }
        int insync = topic.at("/spec/config/min.insync.replicas").asInt();
        if (brokers > 1 && insync != 2) {
            complaints.add("acknowledges what is on " + insync + " brokers");
        }
        if (!topic.at("/spec/config/cleanup.policy").asText().equals(compacted ? "compact" : "delete")) {
            complaints.add("is cleaned in another way than the code means");
        }
        if (!compacted && topic.at("/spec/config/retention.ms").asLong() != retention(topic)) {
            complaints.add("is kept for another time than the code means");
        }
        if (!topic.at("/metadata/labels/strimzi.io~1cluster").asText().equals("kafka")) {
            complaints.add("is of no cluster");
        }
        return complaints.stream();
    }

    /** For ever, so that a new reader can build its copy; dead letters are copies themselves, and personal data. */
    private static long retention(Resource topic) {
        return topic.name().endsWith(DEAD_LETTERS) ? MONTH.toMillis() : -1;
    }

    static List<String> badRights(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (String service : SERVICES) {
            Set<String> given = new TreeSet<>();
            all.find("KafkaUser", service)
                    .ifPresent(user -> Resource.each(user.at("/spec/authorization/acls"))
                            .forEach(rule -> given.addAll(words(rule))));
            Set<String> needed = needed(service);
            needed.stream()
                    .filter(right -> !given.contains(right))
                    .forEach(right -> complaints.add(service + " may not " + right));
            given.stream()
                    .filter(right -> !needed.contains(right))
                    .forEach(right -> complaints.add(service + " may, and need not, " + right));
        }
        all.all("KafkaUser")
                .filter(user -> !SERVICES.contains(user.name()))
                .forEach(user -> complaints.add(user + " is no service's"));
        return complaints;
    }

    private static Set<String> needed(String service) {
        Set<String> needed = new TreeSet<>();
        String own = service.replace("-service", ".");
        Stream.concat(TOPICS.values().stream().filter(topic -> topic.startsWith(own)), Stream.of(deadLetters(service)))
                .forEach(topic ->
                        Stream.of("Write", "Describe", "Create").forEach(act -> needed.add(act + " topic " + topic)));
        TOPICS.values().stream()
                .filter(topic -> topic.startsWith(own))
                .forEach(topic -> needed.add("Read topic " + topic));
        consumed(service)
                .forEach(topic ->
                        Stream.of("Read", "Describe", "Create").forEach(act -> needed.add(act + " topic " + topic)));
        needed.add("Read group " + service + ".*");
        return needed;
    }

    private static Set<String> words(JsonNode rule) {
        Set<String> words = new TreeSet<>();
        JsonNode resource = rule.path("resource");
        boolean prefix = resource.path("patternType").asText("literal").equals("prefix");
        for (JsonNode act : rule.path("operations")) {
            words.add(act.asText() + " " + resource.path("type").asText() + " "
                    + resource.path("name").asText() + (prefix ? "*" : ""));
        }
        return words;
    }

    static Set<String> consumed(String service) {
        Set<String> consumed = new TreeSet<>();
        Sources.of(service).stream()
                .filter(source -> SUBSCRIPTION.matcher(source).find())
                .forEach(source -> {
                    ON.matcher(source)
                            .results()
                            .map(found -> TOPIC_OF_EVENT.get(found.group(1)))
                            .filter(topic -> topic != null)
                            .forEach(consumed::add);
                    ERASURE.matcher(source)
                            .results()
                            .forEach(found -> consumed.add(TOPICS.getOrDefault(found.group(1), "?")));
                });
        return consumed;
    }

    private static String deadLetters(String service) {
        return service + DEAD_LETTERS;
    }

    private static Duration month() {
        return Sources.of("platform").stream()
                .filter(source -> source.contains("class TopicMaker"))
                .flatMap(source -> DAYS.matcher(source).results())
                .map(found -> Duration.ofDays(Long.parseLong(found.group(1))))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> topics() {
        Map<String, String> topics = new TreeMap<>();
        Sources.of("contracts").stream()
                .filter(source -> source.contains("class Topics"))
                .flatMap(source -> TOPIC.matcher(source).results())
                .forEach(found -> topics.put(found.group(1), found.group(2)));
        return topics;
    }

    private static Map<String, String> topicsOfEvents() {
        Map<String, String> topics = new TreeMap<>();
        Sources.of("contracts").stream()
                .flatMap(source -> EVENT.matcher(source).results())
                .forEach(found -> topics.put(found.group(2), TOPICS.getOrDefault(found.group(1), "?")));
        return topics;
    }
}
