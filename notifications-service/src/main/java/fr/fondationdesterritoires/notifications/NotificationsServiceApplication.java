package fr.fondationdesterritoires.notifications;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts notifications-service. */
// The interface is the same wherever the service runs; a generated address would change with each start.
@OpenAPIDefinition(servers = @Server(url = "/"))
@EnableScheduling
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationsServiceApplication {

    static void main(String[] arguments) {
        SpringApplication.run(NotificationsServiceApplication.class, arguments);
    }
}
