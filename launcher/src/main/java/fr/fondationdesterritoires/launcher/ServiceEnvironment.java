package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.identity.AdminController;
import fr.fondationdesterritoires.launcher.identity.LocalClient;
import fr.fondationdesterritoires.launcher.parts.Instance;
import fr.fondationdesterritoires.launcher.parts.Service;
import java.util.HashMap;
import java.util.Map;

/** What a service is told by its environment, by the same names as in production. */
final class ServiceEnvironment {

    private static final String RESOURCE_SERVER = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_";
    private static final String CLIENT = "SPRING_SECURITY_OAUTH2_CLIENT_";

    private final Ports ports;
    private final Issuer issuer;
    private final boolean shared;

    /** Who signs tokens, and where the keys to check them are. */
    record Issuer(String uri, String keysUri) {

        private static final String REALMS = "/realms/";

        /** Only Keycloak's has a realm in it. */
        private boolean isKeycloak() {
            return uri.contains(REALMS);
        }

        String tokenUri() {
            return uri + (isKeycloak() ? "/protocol/openid-connect/token" : "/oauth2/token");
        }

        String adminUri() {
            return isKeycloak() ? uri.replace(REALMS, "/admin" + REALMS) : uri + AdminController.PATH;
        }
    }

    /** Shared: with several of each service side by side. */
    ServiceEnvironment(Ports ports, Issuer issuer, boolean shared) {
        this.ports = ports;
        this.issuer = issuer;
        this.shared = shared;
    }

    Map<String, String> of(Instance instance) {
        var service = instance.service();
        var environment = new HashMap<String, String>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(instance.port()));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(instance.management()));
        environment.put(RESOURCE_SERVER + "ISSUER_URI", issuer.uri());
        environment.put(RESOURCE_SERVER + "JWK_SET_URI", issuer.keysUri());
        environment.put(RESOURCE_SERVER + "AUDIENCES", "platform");
        environment.put("PORTAL_BASE_URL", ports.portalUrl());
        if (service == Service.PROJECTS) {
            // One person's hundreds of dossiers are the platform's trial, not a flood of mail: it ends in the mailbox.
            environment.put("PROJECTS_INVITATIONS_MOST_IN_A_DAY", "10000");
            environment.put("PROJECTS_IDENTITY_TOKENURI", issuer.tokenUri());
            environment.put("PROJECTS_IDENTITY_ADMINURI", issuer.adminUri());
            environment.put("PROJECTS_IDENTITY_CLIENTSECRET", LocalClient.SECRET);
        }
        if (service == Service.NOTIFICATIONS) {
            // The mailbox of one's own machine answers at once: one that is silent has died.
            environment.put("NOTIFICATIONS_MAILS_LEASE", "45s");
        }
        if (service == Service.GATEWAY) {
            putGateway(environment);
        } else {
            putDatabase(environment, service.database());
            environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.broker());
            environment.put("SPRING_MAIL_HOST", "127.0.0.1");
            environment.put("SPRING_MAIL_PORT", String.valueOf(ports.smtp()));
        }
        return environment;
    }

    private void putDatabase(Map<String, String> environment, String database) {
        var place = "postgresql://127.0.0.1:" + ports.database() + "/" + database;
        environment.put("SPRING_R2DBC_URL", "r2dbc:" + place);
        environment.put("SPRING_R2DBC_USERNAME", database);
        environment.put("SPRING_R2DBC_PASSWORD", database);
        environment.put("SPRING_FLYWAY_URL", "jdbc:" + place);
        environment.put("SPRING_FLYWAY_USER", database);
        environment.put("SPRING_FLYWAY_PASSWORD", database);
    }

    private void putGateway(Map<String, String> environment) {
        // All who sign in on one machine come from one address.
        environment.put("GATEWAY_EDGE_LIMITS_DOOR_ATONCE", "3000");
        environment.put("GATEWAY_EDGE_LIMITS_DOOR_REFILL", "3000");
        environment.put(CLIENT + "PROVIDER_PLATFORM_ISSUER_URI", issuer.uri());
        environment.put(CLIENT + "REGISTRATION_PLATFORM_CLIENT_ID", LocalClient.ID);
        environment.put(CLIENT + "REGISTRATION_PLATFORM_CLIENT_SECRET", LocalClient.SECRET);
        if (shared) {
            environment.put("SPRING_PROFILES_ACTIVE", "shared");
            environment.put("SPRING_DATA_REDIS_HOST", "127.0.0.1");
            environment.put("SPRING_DATA_REDIS_PORT", String.valueOf(ports.sessions()));
            environment.put("GATEWAY_EDGE_TRUSTEDPROXIES", "127\\.0\\.0\\.1");
        }
        for (var service : Service.values()) {
            if (service != Service.GATEWAY) {
                environment.put(service.name() + "_SERVICE_URL", "http://127.0.0.1:" + ports.service(service.number()));
            }
        }
    }
}
