package fr.fondationdesterritoires.gateway.signin;

import fr.fondationdesterritoires.gateway.signin.SessionView.Person;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The life of a session: short until somebody signs in, then by use, and never past its longest. */
final class Sessions implements Presence {

    /** In milliseconds: a plain number is the same in every store. */
    private static final String SIGNED_IN_AT = Sessions.class.getName() + ".SIGNED_IN_AT";

    private final SignInProperties properties;
    private final LivingSessions living;
    private final Clock clock;

    Sessions(SignInProperties properties, LivingSessions living, Clock clock) {
        this.properties = properties;
        this.living = living;
        this.clock = clock;
    }

    void begin(WebSession session) {
        session.getAttributes().put(SIGNED_IN_AT, clock.millis());
        session.setMaxIdleTime(properties.idle());
    }

    boolean isOver(WebSession session) {
        return signedInAt(session)
                .map(begin -> begin.plus(properties.longest()))
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
    }

    private static Optional<Instant> signedInAt(WebSession session) {
        return Optional.ofNullable(session.<Long>getAttribute(SIGNED_IN_AT)).map(Instant::ofEpochMilli);
    }

    @Override
    public Mono<Void> end(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .map(principal -> end(principal, exchange))
                .defaultIfEmpty(Mono.never())
                .flatMap(end -> end);
    }

    private Mono<Void> end(Principal principal, ServerWebExchange exchange) {
        return switch (principal) {
            case JwtAuthenticationToken bearer -> expiry(bearer.getToken().getExpiresAt());
            case OAuth2AuthenticationToken person -> exchange.getSession().flatMap(this::end);
            default -> Mono.never();
        };
    }

    private Mono<Void> expiry(@Nullable Instant at) {
        return at == null
                ? Mono.never()
                : Mono.delay(Duration.between(clock.instant(), at)).then();
    }

    private Mono<Void> end(WebSession session) {
        return Flux.interval(properties.presence())
                .onBackpressureDrop()
                .concatMap(tick -> living.isAlive(session))
                .takeUntil(alive -> !alive || isOver(session))
                .then();
    }

    SessionView view(@Nullable Principal principal, WebSession session) {
        return switch (principal) {
            case OAuth2AuthenticationToken person ->
                new SessionView(true, person(person.getPrincipal().getAttributes()), endOf(session));
            case JwtAuthenticationToken bearer ->
                new SessionView(
                        true,
                        person(bearer.getTokenAttributes()),
                        bearer.getToken().getExpiresAt());
            case null, default -> SessionView.NOBODY;
        };
    }

    private Instant endOf(WebSession session) {
        Instant longest = signedInAt(session).orElse(session.getCreationTime()).plus(properties.longest());
        Duration idle = session.getMaxIdleTime();
        Instant unused = clock.instant().plus(idle);
        return unused.isBefore(longest) ? unused : longest;
    }

    private static Person person(Map<String, Object> claims) {
        return new Person(
                String.valueOf(claims.get("sub")),
                text(claims.get("name")),
                text(claims.get("email")),
                text(claims.get("locale")),
                texts(claims.get("roles")));
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text ? text : null;
    }

    private static List<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
