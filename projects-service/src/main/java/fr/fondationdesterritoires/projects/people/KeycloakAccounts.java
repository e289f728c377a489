package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import io.netty.channel.ChannelOption;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Keycloak's Admin REST API, by a service account that may manage users and nothing else: the ids of the roles are read
 * from a person's own mappings, since reading the client would show its secret.
 */
@Component
class KeycloakAccounts implements StaffAccounts {

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TOO_SHORT = Duration.ofSeconds(30);
    private static final String HELD = "";
    private static final String AVAILABLE = "/available";
    private static final ParameterizedTypeReference<List<Role>> ROLES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {};

    private final IdentitySettings settings;
    private final WebClient client;
    private final Mono<Token> token;

    record Role(String id, String name) {

        Optional<StaffRole> known() {
            return Arrays.stream(StaffRole.values())
                    .filter(role -> nameOf(role).equals(name))
                    .findFirst();
        }
    }

    record User(UUID id, boolean emailVerified, boolean enabled) {

        Account account() {
            return new Account(id, emailVerified, enabled);
        }
    }

    record Granted(String access_token, long expires_in) {}

    private record Token(String value, Instant until) {}

    KeycloakAccounts(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) TO_CONNECT.toMillis())
                        .responseTimeout(settings.answersWithin())))
                .build();
        this.token = Mono.defer(() -> grant(clock.instant()))
                .cacheInvalidateIf(granted -> granted.until().isBefore(clock.instant()));
    }

    private Mono<Token> grant(Instant now) {
        return client.post()
                .uri(settings.tokenUri())
                .headers(headers -> headers.setBasicAuth(settings.clientId(), settings.clientSecret()))
                .body(BodyInserters.fromFormData("grant_type", "client_credentials"))
                .retrieve()
                .bodyToMono(Granted.class)
                .map(granted -> new Token(
                        granted.access_token(),
                        now.plusSeconds(granted.expires_in()).minus(TOO_SHORT)))
                .onErrorMap(ProviderAway::nothingDone);
    }

    @Override
    public Mono<Account> find(UUID person) {
        return asked(HttpMethod.GET, "/users/{id}", person)
                .flatMap(request -> request.exchangeToMono(KeycloakAccounts::perhapsUser))
                .map(User::account)
                .onErrorMap(KeycloakAccounts::away);
    }

    private static Mono<User> perhapsUser(ClientResponse answer) {
        return answer.statusCode().value() == 404
                ? answer.releaseBody().then(Mono.empty())
                : answer.statusCode().is2xxSuccessful() ? answer.bodyToMono(User.class) : answer.createError();
    }

    @Override
    public Mono<Account> findByEmail(EmailAddress email) {
        return asked(HttpMethod.GET, "/users?exact=true&email={email}", email.value())
                .flatMap(request -> request.retrieve().bodyToMono(USERS))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                .map(User::account)
                .onErrorMap(KeycloakAccounts::away);
    }

    @Override
    public Mono<Set<StaffRole>> rolesOf(UUID person) {
        return find(person)
                .flatMap(account -> roles(person, HELD))
                .map(held ->
                        held.stream().flatMap(role -> role.known().stream()).collect(Collectors.toSet()));
    }

    @Override
    public Mono<Void> give(UUID person, StaffRole role) {
        return change(HttpMethod.POST, person, role, AVAILABLE, HELD);
    }

    @Override
    public Mono<Void> take(UUID person, StaffRole role) {
        return change(HttpMethod.DELETE, person, role, HELD, AVAILABLE);
    }

    /** A role that stands where it is wanted is left there; one that stands nowhere is none of the provider's. */
    private Mono<Void> change(HttpMethod method, UUID person, StaffRole role, String from, String to) {
        return among(role, person, from)
                .flatMap(found -> move(method, person, found).thenReturn(found))
                .switchIfEmpty(among(role, person, to))
                .switchIfEmpty(Mono.error(ProviderAway::lacksRole))
                .then()
                .onErrorMap(KeycloakAccounts::away);
    }

    private Mono<Role> among(StaffRole role, UUID person, String which) {
        return Mono.defer(() -> roles(person, which))
                .flatMap(found -> Mono.justOrEmpty(found.stream()
                        .filter(candidate -> candidate.known().equals(Optional.of(role)))
                        .findFirst()));
    }

    private Mono<ResponseEntity<Void>> move(HttpMethod method, UUID person, Role role) {
        return asked(method, mappings(HELD), person, settings.rolesOf())
                .flatMap(request -> request.bodyValue(List.of(role)).retrieve().toBodilessEntity());
    }

    private Mono<List<Role>> roles(UUID person, String which) {
        return asked(HttpMethod.GET, mappings(which), person, settings.rolesOf())
                .flatMap(request -> request.retrieve().bodyToMono(ROLES))
                // A question that was not answered changed nothing.
                .onErrorMap(failure -> !(failure instanceof ProviderAway), ProviderAway::nothingDone);
    }

    @Override
    public Mono<Void> endSessions(UUID person) {
        return asked(HttpMethod.POST, "/users/{id}/logout", person)
                .flatMap(request -> request.retrieve().toBodilessEntity())
                .then()
                .onErrorMap(KeycloakAccounts::away);
    }

    private static String mappings(String which) {
        return "/users/{id}/role-mappings/clients/{client}" + which;
    }

    private Mono<RequestBodySpec> asked(HttpMethod method, String path, Object... values) {
        return token.map(granted -> client.method(method)
                .uri(settings.adminUri() + path, values)
                .headers(headers -> headers.setBearerAuth(granted.value())));
    }

    private static Throwable away(Throwable failure) {
        return switch (failure) {
            case ProviderAway known -> known;
            case WebClientResponseException answered
            when answered.getStatusCode().is4xxClientError() -> ProviderAway.nothingDone(answered);
            case Throwable other when neverArrived(other) -> ProviderAway.nothingDone(other);
            case Throwable other -> ProviderAway.unsure(other);
        };
    }

    private static boolean neverArrived(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause instanceof ConnectException || cause instanceof UnknownHostException;
    }

    /** As the realm names it. */
    private static String nameOf(StaffRole role) {
        return fr.fondationdesterritoires.platform.web.StaffRole.valueOf(role.name())
                .claim();
    }
}
