package fr.fondationdesterritoires.territories.observatory;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The public figures.
 *
 * @param keepFor how old they may be, here and in others' caches
 */
@Validated
@ConfigurationProperties("observatory")
record ObservatoryProperties(@DefaultValue("1m") @NotNull Duration keepFor) {}
