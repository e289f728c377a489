package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.outbox.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, before anything is made of it.
 *
 * @param eventId the publisher's; where there is none, one made of the record's place
 * @param payload JSON; none is a tombstone
 */
record ReceivedEvent(
        String topic,
        long offset,
        String key,
        UUID eventId,
        Map<String, String> headers,
        @Nullable String payload) {

    static ReceivedEvent of(String topic, ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        String place = topic + "/" + record.partition() + "/" + record.offset();
        return new ReceivedEvent(
                topic,
                record.offset(),
                record.key() == null ? "" : record.key(),
                eventId(headers.get(CloudEventHeaders.ID), place),
                headers,
                record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8));
    }

    private static UUID eventId(@Nullable String id, String place) {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException notOurs) {
            return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        }
    }

    boolean isErasure() {
        return payload == null;
    }

    /** An aggregate told again as it stands. */
    boolean isSnapshot() {
        return "true".equals(headers.get(CloudEventHeaders.SNAPSHOT));
    }

    /** The publisher was restored, and tells what of the aggregate never happened. */
    boolean isRestoration() {
        return AggregateRestored.NAME.equals(headers.get(CloudEventHeaders.TYPE));
    }

    boolean hasType() {
        return headers.containsKey(CloudEventHeaders.TYPE);
    }

    /** Name and version, as a subscription lists them. */
    String type() {
        return headers.getOrDefault(CloudEventHeaders.TYPE, "") + ".v"
                + headers.getOrDefault(CloudEventHeaders.DATA_VERSION, "1");
    }

    EventMetadata metadata() {
        return new EventMetadata(
                eventId,
                key,
                number(CloudEventHeaders.AGGREGATE_VERSION),
                time(),
                number(CloudEventHeaders.RESTORE_EPOCH));
    }

    private long number(String header) {
        String text = headers.getOrDefault(header, "0");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    Instant time() {
        try {
            return Instant.parse(headers.getOrDefault(CloudEventHeaders.TIME, ""));
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }
}
