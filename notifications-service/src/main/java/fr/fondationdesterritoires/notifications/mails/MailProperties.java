package fr.fondationdesterritoires.notifications.mails;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are sent.
 *
 * @param portal where links lead
 * @param from the address that mails come from
 * @param domain the right half of every Message-ID; never change it while mails wait
 * @param atOnce how many are sent side by side
 * @param lease after so long a mail that was being sent is taken again: whoever sent it has died, since a
 *     conversation with the server, a dozen answers at most, is over by then
 * @param firstWait before the second attempt; doubled at each further one
 * @param giveUp a mail that no server took for so long has failed
 */
@Validated
@ConfigurationProperties("notifications.mails")
record MailProperties(
        @DefaultValue("http://localhost:8080") URI portal,

        @DefaultValue("ne-pas-repondre@fondation-des-territoires.example") @NotBlank
        String from,

        @DefaultValue("fondation-des-territoires.example") @NotBlank
        String domain,

        @DefaultValue("4") @Min(1) @Max(32) int atOnce,
        @DefaultValue("150s") Duration lease,
        @DefaultValue("2s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("5d") Duration giveUp) {}
