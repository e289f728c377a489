package fr.fondationdesterritoires.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The whole platform as {@code ./start} gives it, started once for all tests of this process with its demonstration
 * data from the jars that were built last, on ports and files of its own. The variable {@code PLATFORM_URL} names one
 * that already runs instead.
 */
final class Platform {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int PORT = 18_080;

    /** {@code local} or {@code keycloak}. */
    private static final String IDENTITY = System.getProperty("identity", "local");

    /** How many of each service. */
    private static final String REPLICAS = System.getProperty("replicas", "1");

    private static final Path HOME = Path.of("target", "platform").toAbsolutePath();
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final Platform RUNNING = start();

    private final URI portal;
    private final URI launcher;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Platform(URI portal, URI launcher) {
        this.portal = portal;
        this.launcher = launcher;
    }

    /** The platform, started at the first call. */
    static Platform running() {
        return RUNNING;
    }

    URI portal() {
        return portal;
    }

    URI startPage() {
        return launcher;
    }

    /** The Prometheus of {@code ./start --observe}. */
    Prometheus prometheus() {
        return new Prometheus(new Api(URI.create("http://localhost:" + (portal.getPort() + 70)), null));
    }

    /** What a process shows to those who run it, by the number that its ports are counted by. */
    Api management(int number) {
        return new Api(URI.create("http://localhost:" + (portal.getPort() + 1000 + number)), null);
    }

    /** The same, as a demonstration person: what changes something asks who it is there too. */
    Api management(int number, String person) {
        return new Api(URI.create("http://localhost:" + (portal.getPort() + 1000 + number)), token(person));
    }

    /** A service's own database, as the service has it. */
    Connection database(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (portal.getPort() + 50) + "/" + service, service, service);
    }

    /** Where each part writes its log, by its name. */
    Map<String, Path> logs() {
        Map<String, Path> logs = new TreeMap<>();
        parts().forEach(part ->
                logs.put(part.path("name").asString(), Path.of(part.path("log").asString())));
        return logs;
    }

    /** How much CPU each part has used since it was started, its children's included. */
    Map<String, Duration> cpu() {
        Map<String, Duration> cpu = new TreeMap<>();
        parts().forEach(part ->
                cpu.put(part.path("name").asString(), cpuOfTree(part.path("pid").asLong())));
        return cpu;
    }

    private static Duration cpuOfTree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How much memory each part holds, in kilobytes. */
    Map<String, Long> memory() {
        Map<String, Long> memory = new TreeMap<>();
        parts().forEach(part -> memory.put(
                part.path("name").asString(), part.path("residentKilobytes").asLong()));
        return memory;
    }

    private JsonNode parts() {
        return local().get("/local/parts").expect(200).body();
    }

    Api anonymous() {
        return new Api(portal, null);
    }

    /** The interface as a demonstration person, named as on the start page. */
    Api as(String person) {
        return new Api(portal, token(person));
    }

    /** The same, once the platform knows them: a token alone isn't an arrival. */
    Api arrived(String person) {
        Api api = as(person);
        api.put("/api/people/me", Map.of()).expect(200);
        return api;
    }

    String token(String person) {
        return tokens.computeIfAbsent(
                person,
                name -> local().get("/local/tokens/" + name)
                        .expect(200)
                        .response()
                        .body());
    }

    /** Every mail to an address, the newest first. */
    List<JsonNode> mailsTo(String address) {
        List<JsonNode> mails = new ArrayList<>();
        local().get("/local/mails?limit=1000&to=" + address).expect(200).body().forEach(mails::add);
        return mails;
    }

    /** As {@code kill -9}: no warning, no goodbye. */
    void kill(String part) {
        act(part, "kill");
    }

    /** As a roll-out does: it finishes what it has in hand. */
    void stop(String part) {
        act(part, "stop");
    }

    /** Starts a part again and waits until it is ready. */
    void startAgain(String part) {
        act(part, "start");
    }

    private void act(String part, String act) {
        local().send("POST", "/local/parts/" + part + "/" + act, "", Map.of("X-Local", "yes"))
                .expect(200);
    }

    private Api local() {
        return new Api(launcher, null, LONGEST_START);
    }

    private static Platform start() {
        String url = System.getenv("PLATFORM_URL");
        if (url != null) {
            return at(URI.create(url));
        }
        run("--stop");
        deleteData();
        List<String> words = new ArrayList<>(List.of(
                "--detach",
                "--no-build",
                "--observe",
                "--identity=" + IDENTITY,
                "--replicas=" + REPLICAS,
                "--port",
                String.valueOf(PORT)));
        if (REPLICAS.equals("1")) {
            // Learning a quick start pays only where there are many starts.
            words.add("--no-cache");
        }
        run(words.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("--stop"), "stop the platform"));
        return at(URI.create("http://localhost:" + PORT));
    }

    private static Platform at(URI portal) {
        return new Platform(portal, URI.create("http://localhost:" + (portal.getPort() + 10)));
    }

    private static void deleteData() {
        run("--reset");
    }

    private static void run(String... words) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("start").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).inheritIO();
        builder.environment().put("PLATFORM_HOME", HOME.toString());
        try {
            Files.createDirectories(HOME);
            Process process = builder.start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " took more than 15 minutes");
            }
            if (process.exitValue() != 0 && List.of(words).contains("--detach")) {
                throw new IllegalStateException(command + " ended with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
