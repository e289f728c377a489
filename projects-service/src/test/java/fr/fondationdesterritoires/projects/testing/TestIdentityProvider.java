package fr.fondationdesterritoires.projects.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as Keycloak's Admin REST API does, over HTTP, and can be told to fail in its ways. */
public final class TestIdentityProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How the provider behaves when it is asked to change something. */
    public enum Mood {
        WELL,
        /** Refuses before anything is done. */
        REFUSES,
        /** Does what it is asked, and answers with an error. */
        DOES_AND_FAILS,
        /** Does nothing, and answers with an error. */
        FAILS,
        /** Its realm has none of the platform's roles. */
        LACKS_ROLES
    }

    private static final Pattern USER = Pattern.compile("/admin/users/([0-9a-f-]{36})(/.*)?");
    private static final Set<String> ROLES = Set.of("fund-manager", "foundation-admin");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<UUID, Account> ACCOUNTS = new ConcurrentHashMap<>();
    private static final ConcurrentLinkedQueue<UUID> SIGNED_OUT = new ConcurrentLinkedQueue<>();
    private static final int PORT = serve();
    private static volatile Mood mood = Mood.WELL;

    private record Account(UUID id, String email, boolean emailVerified, Set<String> roles) {}

    public static void knows(TestPerson person, String... roles) {
        Set<String> held = ConcurrentHashMap.newKeySet();
        held.addAll(List.of(roles));
        ACCOUNTS.put(person.id(), new Account(person.id(), person.email(), person.emailVerified(), held));
    }

    public static Set<String> rolesOf(TestPerson person) {
        return new TreeSet<>(account(person.id()).roles());
    }

    public static boolean signedOut(TestPerson person) {
        return SIGNED_OUT.contains(person.id());
    }

    public static void is(Mood wanted) {
        mood = wanted;
    }

    /** Nobody holds any role any more. */
    public static void forgetEverybody() {
        ACCOUNTS.clear();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "projects.identity.token-uri=http://127.0.0.1:" + PORT + "/token",
                        "projects.identity.admin-uri=http://127.0.0.1:" + PORT + "/admin")
                .applyTo(context);
    }

    private static int serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("test-identity").factory()));
            server.createContext(
                    "/token",
                    exchange -> answer(exchange, 200, Map.of("access_token", "of-the-service", "expires_in", 300)));
            server.createContext("/admin", TestIdentityProvider::administer);
            Thread starter = Thread.ofPlatform().daemon().unstarted(server::start);
            starter.start();
            starter.join();
            return server.getAddress().getPort();
        } catch (IOException noServer) {
            throw new UncheckedIOException(noServer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void administer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher user = USER.matcher(path);
        if (!"Bearer of-the-service".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of());
        } else if (path.equals("/admin/users")) {
            String query = exchange.getRequestURI().getQuery();
            answer(exchange, 200, found(query.replaceFirst(".*email=", "")));
        } else if (!user.matches() || !ACCOUNTS.containsKey(UUID.fromString(user.group(1)))) {
            answer(exchange, 404, Map.of());
        } else {
            of(account(UUID.fromString(user.group(1))), user.group(2) == null ? "" : user.group(2), exchange);
        }
    }

    private static void of(Account account, String what, HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        if (what.isEmpty()) {
            answer(exchange, 200, view(account));
        } else if (what.equals("/logout")) {
            SIGNED_OUT.add(account.id());
            answer(exchange, 204, null);
        } else if (method.equals("GET")) {
            boolean held = !what.endsWith("/available");
            answer(
                    exchange,
                    200,
                    ROLES.stream()
                            .filter(role -> mood != Mood.LACKS_ROLES)
                            .filter(role -> account.roles().contains(role) == held)
                            .map(role -> Map.of("id", "id-of-" + role, "name", role))
                            .toList());
        } else {
            change(account, method, exchange);
        }
    }

    private static void change(Account account, String method, HttpExchange exchange) throws IOException {
        JsonNode role = JSON.readTree(exchange.getRequestBody()).path(0);
        String name = role.path("name").asString();
        boolean fits = role.path("id").asString().equals("id-of-" + name);
        if (fits && (mood == Mood.WELL || mood == Mood.DOES_AND_FAILS)) {
            if (method.equals("POST")) {
                account.roles().add(name);
            } else {
                account.roles().remove(name);
            }
        }
        int status = switch (mood) {
            case WELL, LACKS_ROLES -> fits ? 204 : 404;
            case REFUSES -> 403;
            case DOES_AND_FAILS, FAILS -> 502;
        };
        answer(exchange, status, null);
    }

    private static Account account(UUID id) {
        Account found = ACCOUNTS.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No account " + id);
        }
        return found;
    }

    private static List<Map<String, Object>> found(String email) {
        return ACCOUNTS.values().stream()
                .filter(account -> account.email().equals(email))
                .map(TestIdentityProvider::view)
                .toList();
    }

    private static Map<String, Object> view(Account account) {
        return Map.of("id", account.id(), "emailVerified", account.emailVerified(), "enabled", true, "username", "?");
    }

    private static void answer(HttpExchange exchange, int status, @Nullable Object body) throws IOException {
        byte[] content =
                body == null ? new byte[0] : JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
