package fr.fondationdesterritoires.gateway.signin;

import fr.fondationdesterritoires.gateway.problems.Refused;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The identity provider, discovered when somebody first signs in: the gateway starts, and serves the public
 * pages, without it.
 */
final class IdentityProvider implements ReactiveClientRegistrationRepository {

    static final String REGISTRATION = "platform";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);

    private final OAuth2ClientPropertiesMapper configured;
    private final SignInProperties properties;
    private final AtomicReference<@Nullable ClientRegistration> discovered = new AtomicReference<>();

    IdentityProvider(OAuth2ClientProperties client, SignInProperties properties) {
        this.configured = new OAuth2ClientPropertiesMapper(client);
        this.properties = properties;
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String registrationId) {
        if (!REGISTRATION.equals(registrationId)) {
            return Mono.empty();
        }
        ClientRegistration known = discovered.get();
        return known == null ? discover() : Mono.just(known);
    }

    private Mono<ClientRegistration> discover() {
        return Mono.fromCallable(this::askProvider)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(properties.identityAnswers())
                .onErrorMap(IdentityProvider::unavailable);
    }

    private @Nullable ClientRegistration askProvider() {
        ClientRegistration found = configured.asClientRegistrations().get(REGISTRATION);
        discovered.set(found);
        return found;
    }

    private static Throwable unavailable(Throwable failure) {
        LOG.warn("The identity provider could not be discovered: {}", failure.toString());
        return Refused.identityUnavailable();
    }
}
