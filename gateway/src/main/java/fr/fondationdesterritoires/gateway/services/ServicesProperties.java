package fr.fondationdesterritoires.gateway.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The services behind the gateway: where each is, and the resources under {@code /api} that it answers for. */
@Validated
@ConfigurationProperties("gateway")
public record ServicesProperties(
        @NotEmpty Map<String, @Valid Service> services,
        @DefaultValue @Valid Breaker breaker) {

    /** One service. */
    public record Service(@NotNull URI url, @NotEmpty List<String> resources) {}

    /** When a service that keeps failing is left alone, and for how long. */
    public record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("10") int atLeast,
            @DefaultValue("50") float failurePercent,
            @DefaultValue("2s") Duration pause,
            @DefaultValue("5") int trials) {}
}
