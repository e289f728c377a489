package fr.fondationdesterritoires.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies like a browser that holds http://localhost for secure, and everything it was ever sent. */
public final class Browser {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String home;
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> setCookies = new CopyOnWriteArrayList<>();

    public Browser(String home) {
        this.home = home;
    }

    @CanIgnoreReturnValue
    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, null, headers);
    }

    /** Sends an act with the proof that the portal's own pages send. */
    @CanIgnoreReturnValue
    public HttpResponse<String> act(String method, String address, String body) {
        return send(
                method, address, body, "X-XSRF-TOKEN", cookie("__Host-XSRF-TOKEN"), "Content-Type", "application/json");
    }

    @CanIgnoreReturnValue
    public HttpResponse<String> send(
            String method, String address, @org.jspecify.annotations.Nullable String body, String... headers) {
        URI uri = uri(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        String jar = jar(uri).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!jar.isEmpty()) {
            request.header("Cookie", jar);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            remember(uri, response);
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Follows redirects to the page they end at; fills in the sign-in form where one is met. */
    @CanIgnoreReturnValue
    public HttpResponse<String> signIn(String person, String returnTo) {
        HttpResponse<String> page =
                follow(get("/login?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8)));
        Matcher token = FORM_TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("No sign-in form: " + page.statusCode() + " " + page.body());
        }
        String form = "username=" + person + "&password=secret&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return follow(send(
                "POST",
                page.uri().toString(),
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html"));
    }

    public HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> response = first;
        while (response.statusCode() / 100 == 3) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = get(next.toString(), "Accept", "text/html");
        }
        return response;
    }

    public String cookie(String name) {
        return jar(URI.create(home)).getOrDefault(name, "");
    }

    public void setCookie(String name, String value) {
        jar(URI.create(home)).put(name, value);
    }

    /** Every header and body that the portal's site sent here. */
    public String everythingReceived() {
        return String.join("\n", received);
    }

    public String setCookieLine(String name) {
        return setCookies.stream()
                .filter(line -> line.startsWith(name + "="))
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    private URI uri(String address) {
        return URI.create(address.startsWith("/") ? home + address : address);
    }

    private Map<String, String> jar(URI uri) {
        return cookies.computeIfAbsent(uri.getAuthority(), site -> new ConcurrentHashMap<>());
    }

    private void remember(URI uri, HttpResponse<String> response) {
        if (uri.getAuthority().equals(URI.create(home).getAuthority())) {
            received.add(response.headers().map() + "\n" + response.body());
        }
        for (String line : response.headers().allValues("Set-Cookie")) {
            if (uri.getAuthority().equals(URI.create(home).getAuthority())) {
                setCookies.add(line);
            }
            String[] pair = line.substring(0, line.indexOf(';')).split("=", 2);
            if (line.contains("Max-Age=0") || pair[1].isEmpty()) {
                jar(uri).remove(pair[0]);
            } else {
                jar(uri).put(pair[0], pair[1]);
            }
        }
    }
}
