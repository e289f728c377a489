package fr.fondationdesterritoires.territories;

import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description names no machine: readers reach the service wherever they reached its description. */
@Configuration(proxyBeanMethods = false)
class OpenApiAddress {

    @Bean
    ServerBaseUrlCustomizer sameAddress() {
        return (address, request) -> "/";
    }
}
