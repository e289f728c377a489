package fr.fondationdesterritoires.funding;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts funding-service; with {@code check-ledger} and files, checks an exported ledger instead. */
@SpringBootApplication
@EnableScheduling
public class FundingServiceApplication {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && CheckLedger.COMMAND.equals(arguments[0])) {
            System.exit(new CheckLedger().run(CheckLedger.files(arguments), System.out));
        }
        SpringApplication.run(FundingServiceApplication.class, arguments);
    }
}
