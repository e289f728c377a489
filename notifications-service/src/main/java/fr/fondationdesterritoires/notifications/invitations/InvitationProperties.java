package fr.fondationdesterritoires.notifications.invitations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How links to stop invitations are signed.
 *
 * @param key signs them; with another key, the links of mails sent before stop nothing any more
 */
@Validated
@ConfigurationProperties("notifications.invitations")
record InvitationProperties(
        @DefaultValue("for-this-machine-only-and-nothing-else") @NotNull @Size(min = 32)
        String key) {}
