package fr.fondationdesterritoires.funding;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts funding-service. */
@SpringBootApplication
public class FundingServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(FundingServiceApplication.class, arguments);
    }
}
