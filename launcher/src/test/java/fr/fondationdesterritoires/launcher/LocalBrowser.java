package fr.fondationdesterritoires.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.launcher.identity.LocalClient;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser on the launcher's pages, and the portal that gets tokens for whoever signed in. */
final class LocalBrowser {

    static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce-0123456789";

    private final Ports ports;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    LocalBrowser(Ports ports) {
        this.ports = ports;
    }

    /** Where the provider sends people back to; the portal does not run here. */
    String callback() {
        return ports.portalUrl() + "/login/oauth2/code/platform";
    }

    URI page(String path) {
        return URI.create(ports.launcherUrl() + path);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(page(path)).build());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return send(HttpRequest.newBuilder(page(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }

    /** The code that the portal gets. */
    String signIn(String email, String password) throws Exception {
        var authorize = get(authorizePath());
        assertThat(authorize.headers().firstValue("Location").orElse("")).endsWith("/login");
        var page = get("/login").body();
        return code(follow(post("/login", Map.of("email", email, "password", password, "_csrf", csrf(page)))));
    }

    String authorizePath() throws NoSuchAlgorithmException {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        return "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", LocalClient.ID,
                        "scope", "openid profile email",
                        "redirect_uri", callback(),
                        "state", "s",
                        "code_challenge", challenge,
                        "code_challenge_method", "S256"));
    }

    /** Follows redirects of the provider up to the portal. */
    String follow(HttpResponse<String> answer) throws Exception {
        var location = answer.headers().firstValue("Location").orElse("");
        while (location.startsWith(ports.launcherUrl())) {
            location = get(location.substring(ports.launcherUrl().length()))
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }
        return location;
    }

    JsonNode tokensFor(String code) throws Exception {
        var answer = askForTokens(code, VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> askForTokens(String code, String verifier) throws Exception {
        return askForTokens(
                LocalClient.ID,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        callback(),
                        "code_verifier",
                        verifier));
    }

    HttpResponse<String> refresh(JsonNode tokens) throws Exception {
        var token = tokens.path("refresh_token").asString();
        return askForTokens(LocalClient.ID, Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    /** Every client of the local provider has the same secret. */
    HttpResponse<String> askForTokens(String client, Map<String, String> grant) throws Exception {
        var secret = Base64.getEncoder().encodeToString((client + ":" + LocalClient.SECRET).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(page("/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(grant)))
                .build());
    }

    static String code(String callback) {
        var matcher = Pattern.compile("[?&]code=([^&]+)").matcher(callback);
        assertThat(matcher.find()).as(callback).isTrue();
        return matcher.group(1);
    }

    static String csrf(String page) {
        var matcher = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    static JsonNode claims(String token) {
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
