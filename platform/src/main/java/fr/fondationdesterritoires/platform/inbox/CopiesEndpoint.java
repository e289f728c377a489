package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.inbox.EventSubscription.Rebuilding;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code /actuator/copies}: what this service copies of others. GET says of each subscription whether its copy can be
 * rebuilt from its topics, and is being so; POST {@code {"consumer"}} rebuilds one while everything else goes on, and
 * answers 404 where there is no such copy, and 409 while a key of it is parked.
 */
@Endpoint(id = "copies")
class CopiesEndpoint {

    private final Rewinds rewinds;
    private final List<EventSubscription> subscriptions;

    CopiesEndpoint(Rewinds rewinds, List<EventSubscription> subscriptions) {
        this.rewinds = rewinds;
        this.subscriptions = subscriptions;
    }

    /** One subscription. */
    record Copy(String consumer, boolean canBeRebuilt, boolean isBeingRebuilt) {}

    @ReadOperation
    Mono<List<Copy>> list() {
        return rewinds.all(subscriptions)
                .flatMapMany(marks -> Flux.fromIterable(subscriptions).map(one -> copy(one, marks)))
                .collectList();
    }

    private static Copy copy(EventSubscription subscription, Map<String, Rewinds.Mark> marks) {
        Rewinds.Mark mark = marks.get(subscription.name());
        return new Copy(
                subscription.name(),
                subscription.rebuilding() != null,
                mark != null && (mark.rewinds() || mark.sweepAt() != null));
    }

    @WriteOperation
    Mono<WebEndpointResponse<Map<String, String>>> rebuild(String consumer) {
        return Flux.fromIterable(subscriptions)
                .filter(subscription -> subscription.name().equals(consumer))
                .next()
                .flatMap(this::rebuild)
                .defaultIfEmpty(new WebEndpointResponse<>(
                        Map.of("none", "There is no copy of that name to rebuild from its topics."),
                        WebEndpointResponse.STATUS_NOT_FOUND));
    }

    private Mono<WebEndpointResponse<Map<String, String>>> rebuild(EventSubscription subscription) {
        Rebuilding rebuilding = subscription.rebuilding();
        return rebuilding == null
                ? Mono.empty()
                : rewinds.ask(subscription, rebuilding)
                        .map(asked -> asked ? rebuilds(subscription) : keysAreParked(subscription));
    }

    private static WebEndpointResponse<Map<String, String>> rebuilds(EventSubscription subscription) {
        return new WebEndpointResponse<>(Map.of("rebuilding", subscription.name()));
    }

    private static WebEndpointResponse<Map<String, String>> keysAreParked(EventSubscription subscription) {
        return new WebEndpointResponse<>(
                Map.of(
                        "code",
                        "keys-are-parked",
                        "detail",
                        "Keys of " + subscription.name()
                                + " are parked, and their rows would be lost: replay or set aside what /actuator/parked lists first."),
                HttpStatus.CONFLICT.value());
    }
}
