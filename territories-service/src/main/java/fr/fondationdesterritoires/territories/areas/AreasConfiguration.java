package fr.fondationdesterritoires.territories.areas;

import fr.fondationdesterritoires.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AreasConfiguration {

    @Bean
    PublicPaths publicAreas() {
        return PublicPaths.of("/api/territories", "/api/territories/{code}", "/api/territories/source");
    }
}
