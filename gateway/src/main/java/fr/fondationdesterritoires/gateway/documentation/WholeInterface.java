package fr.fondationdesterritoires.gateway.documentation;

import fr.fondationdesterritoires.gateway.services.ServicesProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks each service for its OpenAPI document and puts them together; one that does not answer is named. */
@Component
final class WholeInterface {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration KEPT_IN_PART = Duration.ofSeconds(2);
    private static final int LONGEST_DOCUMENT = 4 * 1024 * 1024;

    private final ServicesProperties services;
    private final JsonMapper json;
    private final WebClient client;

    /** One question to the services at a time, however many ask us: it costs them far more than it costs the caller. */
    private final Mono<ObjectNode> kept;

    WholeInterface(ServicesProperties services, JsonMapper json) {
        this.services = services;
        this.json = json;
        this.client = WebClient.builder().codecs(WholeInterface::allowLong).build();
        this.kept =
                Mono.defer(this::asked).cache(WholeInterface::howLong, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static void allowLong(ClientCodecConfigurer codecs) {
        codecs.defaultCodecs().maxInMemorySize(LONGEST_DOCUMENT);
    }

    Mono<ObjectNode> description() {
        return kept;
    }

    /** Soon again where a service is missing: it may be starting. */
    static Duration howLong(ObjectNode document) {
        return document.path("x-missing-services").isEmpty() ? KEPT : KEPT_IN_PART;
    }

    private Mono<ObjectNode> asked() {
        return Flux.fromIterable(services.services().entrySet())
                .flatMapSequential(
                        service -> part(service.getKey(), service.getValue().url()))
                .collectList()
                .map(this::together);
    }

    private Mono<Part> part(String service, URI url) {
        return client.get()
                .uri(url.resolve("/v3/api-docs"))
                .retrieve()
                .bodyToMono(ObjectNode.class)
                .timeout(PATIENCE)
                .map(document -> new Part(service, document))
                // A missing part is told in the answer itself.
                .onErrorResume(failure -> Mono.just(new Part(service, null)));
    }

    private ObjectNode together(List<Part> parts) {
        MergedDescription merged = new MergedDescription(json);
        merged.add("gateway", ownPart());
        for (Part part : parts) {
            merged.add(part.service(), part.document());
        }
        return merged.document(Map.of(
                "bearer", "An access token of the identity provider",
                "session", "The portal's session cookie; acts also need the X-XSRF-TOKEN header"));
    }

    private ObjectNode ownPart() {
        try (InputStream own = new ClassPathResource("api-docs/gateway.json").getInputStream()) {
            return json.readValue(own, ObjectNode.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
