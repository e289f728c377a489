package fr.fondationdesterritoires.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every port of a local platform, counted from the portal's. */
public record Ports(int portal) {

    public Ports {
        if (portal < 1024 || portal > 64_000) {
            throw new IllegalArgumentException("A port between 1024 and 64000 is needed, not " + portal + ".");
        }
    }

    public int service(int number) {
        return portal + number;
    }

    public int management(int number) {
        return portal + 1000 + number;
    }

    /** One of several of a service, counted from 1; what speaks to the service speaks to {@link #service}. */
    public int replica(int number, int replica) {
        return portal + 100 * replica + number;
    }

    public int managementOfReplica(int number, int replica) {
        return replica(number, replica) + 1000;
    }

    /** Start page, mailbox page and, unless Keycloak is asked for, the identity provider. */
    public int launcher() {
        return portal + 10;
    }

    public int keycloak() {
        return portal + 12;
    }

    public int keycloakManagement() {
        return management(12);
    }

    public int smtp() {
        return portal + 25;
    }

    public int database() {
        return portal + 50;
    }

    public int broker() {
        return portal + 60;
    }

    public int brokerController() {
        return portal + 61;
    }

    public int prometheus() {
        return portal + 70;
    }

    /** The Redis that several gateways share. */
    public int sessions() {
        return portal + 80;
    }

    public String portalUrl() {
        return "http://localhost:" + portal;
    }

    public String keycloakUrl() {
        return "http://localhost:" + keycloak();
    }

    public String launcherUrl() {
        return "http://localhost:" + launcher();
    }

    /** What must be free before anything starts, by what it is for. */
    public Map<String, Integer> own() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("start page, sign-in and mailbox", launcher());
        ports.put("mail", smtp());
        ports.put("database", database());
        ports.put("broker", broker());
        ports.put("broker's controller", brokerController());
        return ports;
    }
}
