package fr.fondationdesterritoires.launcher.keycloak;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.launcher.Ports;
import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.identity.LocalClient;
import fr.fondationdesterritoires.launcher.parts.ChildPart;
import fr.fondationdesterritoires.launcher.parts.Layer;
import fr.fondationdesterritoires.local.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak from its own distribution, on the platform's database, with the shipped realm imported once. */
public final class KeycloakPart extends ChildPart {

    public static final String NAME = "keycloak";

    /** The database, and the role that owns it. */
    public static final String DATABASE = "keycloak";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final KeycloakDistribution distribution;
    private final Ports ports;
    private final DemoPeople people;

    /** The distribution's zip file lies in the directory of programs; the start script fetches it. */
    public KeycloakPart(Path programs, Path directory, Ports ports, DemoPeople people) {
        super(
                NAME,
                Layer.SERVICES,
                directory,
                Readiness.answering(URI.create(issuer(ports) + "/.well-known/openid-configuration"), PATIENCE));
        this.distribution = new KeycloakDistribution(programs);
        this.ports = ports;
        this.people = people;
    }

    public String issuer() {
        return issuer(ports);
    }

    public String keysUri() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    private static String issuer(Ports ports) {
        return ports.keycloakUrl() + "/realms/" + RealmFile.REALM;
    }

    @Override
    public String address() {
        return ports.keycloakUrl();
    }

    @Override
    protected List<String> words() {
        try {
            var home = distribution.unpacked();
            RealmFile.write(home.resolve("data/import/" + RealmFile.REALM + "-realm.json"), people);
            return List.of(
                    "sh",
                    home.resolve(KeycloakDistribution.SCRIPT).toString(),
                    "start-dev",
                    "--import-realm",
                    "--http-host=127.0.0.1",
                    "--http-port=" + ports.keycloak(),
                    "--http-management-port=" + ports.keycloakManagement(),
                    "--hostname=" + address(),
                    "--db=postgres",
                    "--db-url=jdbc:postgresql://127.0.0.1:" + ports.database() + "/" + DATABASE,
                    "--db-username=" + DATABASE,
                    "--db-password=" + DATABASE);
        } catch (IOException noRoom) {
            throw new LaunchFailed("Keycloak could not be unpacked: " + noRoom.getMessage());
        }
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx400m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                DemoPeople.PASSWORD,
                "PORTAL_URL",
                ports.portalUrl(),
                "GATEWAY_CLIENT_SECRET",
                LocalClient.SECRET,
                "STAFF_CLIENT_SECRET",
                LocalClient.SECRET,
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                String.valueOf(ports.smtp()),
                "SMTP_FROM",
                "identite@exemple.fr");
    }

    /** The script is only the parent of the server. */
    @Override
    protected void kill() {
        last().flatMap(script -> ProcessHandle.of(script.pid())).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(ProcessHandle::destroyForcibly);
        super.kill();
    }
}
