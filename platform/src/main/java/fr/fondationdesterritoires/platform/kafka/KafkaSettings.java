package fr.fondationdesterritoires.platform.kafka;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made.
 *
 * @param prefix before every topic's and group's name, so that several platforms can share a broker
 * @param compacted the topics this service publishes of which only the last record per key counts
 */
@ConfigurationProperties("platform.kafka")
public record KafkaSettings(
        @DefaultValue("") String prefix,
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue List<String> compacted) {}
