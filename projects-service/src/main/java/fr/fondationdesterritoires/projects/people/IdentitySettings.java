package fr.fondationdesterritoires.projects.people;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The identity provider as this service's own account uses it; the defaults are the launcher's.
 *
 * @param tokenUri where the account gets its token, by its id and secret
 * @param adminUri the realm in Keycloak's Admin REST API, or what answers like it
 * @param rolesOf the client whose roles the staff roles are: Keycloak's own id of it, which the realm file fixes
 * @param answersWithin how long one answer of the provider may take
 */
@Validated
@ConfigurationProperties("projects.identity")
record IdentitySettings(
        @DefaultValue("http://localhost:8090/oauth2/token") URI tokenUri,

        @DefaultValue("http://localhost:8090/admin/realms/territoires")
        URI adminUri,

        @DefaultValue("platform-staff") @NotBlank String clientId,
        @DefaultValue("local-only") @NotBlank String clientSecret,

        @DefaultValue("5b6a4c1e-8f0d-4c57-9a3e-2d1f60b7c9a8")
        UUID rolesOf,

        @DefaultValue("3s") Duration answersWithin) {}
