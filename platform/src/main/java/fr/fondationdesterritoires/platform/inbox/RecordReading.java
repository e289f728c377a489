package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.outbox.CloudEventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record says beside its content, for those who read topics outside of any subscription. */
public final class RecordReading {

    private RecordReading() {}

    public static EventMetadata metadata(String topic, ConsumerRecord<String, byte[]> record) {
        return ReceivedEvent.of(topic, record).metadata();
    }

    /** The event's type without its version, or {@code erasure}. */
    public static String type(String topic, ConsumerRecord<String, byte[]> record) {
        ReceivedEvent event = ReceivedEvent.of(topic, record);
        return event.isErasure() ? "erasure" : event.headers().getOrDefault(CloudEventHeaders.TYPE, "");
    }
}
