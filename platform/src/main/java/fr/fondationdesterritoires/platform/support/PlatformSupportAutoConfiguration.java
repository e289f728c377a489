package fr.fondationdesterritoires.platform.support;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** The support view of a service. */
@AutoConfiguration(afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcDataAutoConfiguration")
class PlatformSupportAutoConfiguration {

    @Bean
    Lookups lookups(DatabaseClient database) {
        return new Lookups(database);
    }
}
