package fr.fondationdesterritoires.gateway.edge;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is let in.
 *
 * @param trustedProxies addresses whose word about the caller is believed; matches nothing by default
 */
@Validated
@ConfigurationProperties("gateway.edge")
record EdgeProperties(
        @DefaultValue("(?!)") Pattern trustedProxies,
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("6MB") DataSize documentLimit,
        @DefaultValue @NotNull Limits limits) {

    /**
     * How many requests each kind of caller may make; each has a bucket of its own.
     *
     * @param door per address, for signing in and for tokens that are not good
     */
    record Limits(
            @DefaultValue("true") boolean enabled,
            @DefaultValue Bucket door,
            @DefaultValue Bucket anonymous,
            @DefaultValue Bucket person,
            @DefaultValue Bucket staff) {}

    /** So many at once, and so many more in each period. */
    record Bucket(
            @DefaultValue("600") @Min(1) long atOnce,
            @DefaultValue("600") @Min(1) long refill,
            @DefaultValue("1m") Duration every) {}
}
