package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.contracts.EventType;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** CloudEvents 1.0, binary mode: the attributes are headers with the prefix {@code ce_}. */
public final class CloudEventHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String SCHEMA = "ce_dataschema";

    /** Version of the event type. */
    public static final String DATA_VERSION = "ce_dataversion";

    public static final String AGGREGATE_VERSION = "ce_aggregateversion";
    public static final String RESTORE_EPOCH = "ce_restoreepoch";

    /** {@code true} where an aggregate is told again as it stands: no news. */
    public static final String SNAPSHOT = "ce_snapshot";

    private CloudEventHeaders() {}

    public static Map<String, String> of(
            EventType type, String source, UUID id, String subject, long version, Instant time) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, id.toString());
        headers.put(TYPE, type.name());
        headers.put("ce_source", "/" + source);
        headers.put(TIME, time.toString());
        headers.put(SUBJECT, subject);
        headers.put(SCHEMA, "/" + schemaOf(type));
        headers.put(DATA_VERSION, String.valueOf(type.version()));
        headers.put(AGGREGATE_VERSION, String.valueOf(version));
        headers.put("content-type", "application/json");
        return headers;
    }

    static String schemaOf(EventType type) {
        return schemaOf(type.name() + ".v" + type.version());
    }

    /** @param type with its version */
    static String schemaOf(String type) {
        return "schemas/" + type + ".json";
    }
}
