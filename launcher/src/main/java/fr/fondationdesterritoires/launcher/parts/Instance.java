package fr.fondationdesterritoires.launcher.parts;

import java.net.URI;

/**
 * One of those that run of a service.
 *
 * @param name the service's module; with a number if there are several
 * @param management the port of its health and figures
 */
public record Instance(Service service, String name, int port, int management) {

    static final String READINESS = "/actuator/health/readiness";

    String url() {
        return "http://localhost:" + port;
    }

    URI readiness() {
        return URI.create("http://127.0.0.1:" + management + READINESS);
    }
}
