package fr.fondationdesterritoires.notifications;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts notifications-service. */
@EnableScheduling
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationsServiceApplication {

    static void main(String[] arguments) {
        SpringApplication.run(NotificationsServiceApplication.class, arguments);
    }
}
