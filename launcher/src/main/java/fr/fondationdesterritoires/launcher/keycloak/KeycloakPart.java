package fr.fondationdesterritoires.launcher.keycloak;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.launcher.Ports;
import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.identity.LocalClient;
import fr.fondationdesterritoires.launcher.parts.Part;
import fr.fondationdesterritoires.local.ChildProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Keycloak from its own distribution, on the platform's database, with the shipped realm imported once. */
public final class KeycloakPart implements Part {

    public static final String DATABASE = "keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path programs;
    private final Path directory;
    private final Ports ports;
    private final DemoPeople people;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private volatile @Nullable ChildProcess process;
    private volatile State state = State.STOPPED;

    /** The distribution's zip file lies in the directory of programs; the start script fetches it. */
    public KeycloakPart(Path programs, Path directory, Ports ports, DemoPeople people) {
        this.programs = programs;
        this.directory = directory;
        this.ports = ports;
        this.people = people;
    }

    public String issuer() {
        return address() + "/realms/" + RealmFile.REALM;
    }

    public String keysUri() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String address() {
        return "http://localhost:" + ports.keycloak();
    }

    @Override
    public State state() {
        var started = process;
        return state == State.RUNNING && started != null && !started.isAlive() ? State.DIED : state;
    }

    @Override
    public OptionalLong pid() {
        var started = process;
        return started != null && started.isAlive() ? OptionalLong.of(started.pid()) : OptionalLong.empty();
    }

    @Override
    public Path log() {
        return directory.resolve("keycloak.log");
    }

    @Override
    public synchronized void start() {
        var existing = process;
        if (existing != null && existing.isAlive()) {
            return;
        }
        state = State.STARTING;
        try {
            var home = unpacked();
            RealmFile.write(home.resolve("data/import/" + RealmFile.REALM + "-realm.json"), people);
            var started = ChildProcess.start(new ChildProcess.Command(name(), words(home), environment(), directory));
            process = started;
            await(started);
            state = State.RUNNING;
        } catch (IOException noRoom) {
            throw new LaunchFailed("Keycloak could not be unpacked: " + noRoom.getMessage());
        }
    }

    private List<String> words(Path home) {
        return List.of(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-port=" + ports.management(12),
                "--hostname=" + address(),
                "--db=postgres",
                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.database() + "/" + DATABASE,
                "--db-username=" + DATABASE,
                "--db-password=" + DATABASE);
    }

    private Map<String, String> environment() {
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

    private Path unpacked() throws IOException {
        var zip = zip();
        var home = programs.resolve(zip.getFileName().toString().replace(".zip", ""));
        if (!Files.exists(home.resolve("bin/kc.sh"))) {
            unpack(zip, home);
        }
        return home;
    }

    private Path zip() throws IOException {
        try (var files = Files.list(programs)) {
            return files.filter(file -> file.getFileName().toString().matches("keycloak-quarkus-dist-.*\\.zip"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new LaunchFailed("Keycloak's distribution is not in " + programs
                            + ". ./start --identity=keycloak fetches it by Maven."));
        }
    }

    private static void unpack(Path zip, Path home) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                place(entries, entry, home);
            }
        }
    }

    /** Every name in the distribution begins with a directory that bears its version. */
    private static void place(InputStream content, ZipEntry entry, Path home) throws IOException {
        var inside = entry.getName().replaceFirst("^[^/]*/", "");
        var path = home.resolve(inside).normalize();
        if (inside.isEmpty() || entry.isDirectory() || !path.startsWith(home)) {
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        Files.copy(content, path);
    }

    private void await(ChildProcess started) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!started.isAlive()) {
                throw new LaunchFailed("Keycloak stopped while starting. The end of its log, %s:%n%s"
                        .formatted(log(), String.join("\n", started.lastLines(15))));
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailed("Keycloak was not ready after four minutes. Its log is " + log() + ".");
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Interrupted while waiting for Keycloak.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Interrupted while waiting for Keycloak.");
        }
    }

    @Override
    public void stop() {
        state = State.STOPPED;
        var started = process;
        if (started != null) {
            started.stop(Duration.ofSeconds(30));
        }
    }

    @Override
    public void killHard() {
        state = State.STOPPED;
        var started = process;
        if (started != null) {
            // The script is only the parent of the server.
            ProcessHandle.of(started.pid()).stream()
                    .flatMap(ProcessHandle::descendants)
                    .forEach(ProcessHandle::destroyForcibly);
            started.killHard();
        }
    }
}
