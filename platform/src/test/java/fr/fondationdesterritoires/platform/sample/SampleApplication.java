package fr.fondationdesterritoires.platform.sample;

import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.platform.web.BodyLimit;
import fr.fondationdesterritoires.platform.web.PublicPaths;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;

/** A service with everything of the platform. */
@SpringBootApplication
public class SampleApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SampleApplication.class, arguments);
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/api/public/**");
    }

    @Bean
    BodyLimit documents() {
        return new BodyLimit("/api/documents", DataSize.ofMegabytes(2));
    }

    @Bean
    EventSubscription copies(ThingCopies copies) {
        return EventSubscription.named("copies")
                .on(ThingRenamed.class, copies::renamed)
                .onErasure(ThingRenamed.TOPIC, copies::erased);
    }
}
