package fr.fondationdesterritoires.territories;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts territories-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class TerritoriesServiceApplication {

    static void main(String[] arguments) {
        SpringApplication.run(TerritoriesServiceApplication.class, arguments);
    }
}
