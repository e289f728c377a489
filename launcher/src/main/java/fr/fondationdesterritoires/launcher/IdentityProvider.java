package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.identity.LocalTokens;
import fr.fondationdesterritoires.launcher.identity.OtherProvider;
import fr.fondationdesterritoires.launcher.identity.PersonTokens;
import fr.fondationdesterritoires.launcher.keycloak.KeycloakPart;
import fr.fondationdesterritoires.launcher.keycloak.KeycloakTokens;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Who signs people in: a Keycloak, or else the launcher's own pages. */
record IdentityProvider(Optional<KeycloakPart> keycloak, Ports ports) {

    ServiceEnvironment.Issuer issuer() {
        return keycloak.map(part -> new ServiceEnvironment.Issuer(part.issuer(), part.keysUri()))
                .orElseGet(
                        () -> new ServiceEnvironment.Issuer(ports.launcherUrl(), ports.launcherUrl() + "/oauth2/jwks"));
    }

    /** For the launcher's own pages, which leave the matter to it. */
    Optional<OtherProvider> other() {
        return keycloak.map(part -> new OtherProvider(new KeycloakTokens(part.issuer())));
    }

    /** What the launcher's own pages are for, then. */
    String pages() {
        return keycloak.isPresent() ? "mailbox" : "identity and mailbox";
    }

    PersonTokens tokens(ApplicationContext pages) {
        return other().map(OtherProvider::tokens).orElseGet(() -> pages.getBean(LocalTokens.class));
    }
}
