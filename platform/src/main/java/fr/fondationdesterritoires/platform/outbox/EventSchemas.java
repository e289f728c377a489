package fr.fondationdesterritoires.platform.outbox;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.fondationdesterritoires.contracts.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas of the contracts, from the class path, each read once. */
public final class EventSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Fails if the JSON is not what the contract promises; what is wrong is told by place, never by value. */
    public void check(EventType type, String json) {
        List<Error> errors = schemas.computeIfAbsent(CloudEventHeaders.schemaOf(type), this::read)
                .validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            List<String> places = errors.stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                    .toList();
            throw new UnfitEvent(type.name() + " v" + type.version() + " does not fit its schema: " + places);
        }
    }

    /** Whether there is such a contract, named with its version: {@code projects.project-submitted.v1}. */
    public boolean knows(String type) {
        return known.computeIfAbsent(
                type,
                name -> EventSchemas.class.getClassLoader().getResource(CloudEventHeaders.schemaOf(name)) != null);
    }

    private Schema read(String file) {
        try (InputStream schema = EventSchemas.class.getClassLoader().getResourceAsStream(file)) {
            if (schema == null) {
                throw new UnfitEvent("There is no " + file);
            }
            return registry.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An event that must not be published. */
    public static final class UnfitEvent extends RuntimeException {
        UnfitEvent(String reason) {
            super(reason);
        }
    }
}
