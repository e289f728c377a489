package fr.fondationdesterritoires.platform.sample;

import fr.fondationdesterritoires.platform.web.BodyLimit;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What is open, and how wide. */
@Configuration(proxyBeanMethods = false)
public class SampleDoors {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/api/public/**").alsoToPost("/api/links/{token}");
    }

    @Bean
    BodyLimit documents() {
        return new BodyLimit("/api/documents", DataSize.ofMegabytes(2));
    }
}
