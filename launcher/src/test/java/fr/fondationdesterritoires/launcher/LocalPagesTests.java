package fr.fondationdesterritoires.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.identity.Accounts;
import fr.fondationdesterritoires.launcher.identity.AdminController;
import fr.fondationdesterritoires.launcher.identity.LocalClient;
import fr.fondationdesterritoires.launcher.parts.Parts;
import fr.fondationdesterritoires.local.FreePorts;
import fr.fondationdesterritoires.local.LocalPostgres;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The identity provider and the mailbox on a real database, over real connections. */
class LocalPagesTests {

    private static final Ports PORTS = new Ports(freeBlock());
    private static final DemoPeople PEOPLE = DemoPeople.read();
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce-0123456789";
    private static final String CALLBACK = PORTS.portalUrl() + "/login/oauth2/code/platform";

    @TempDir
    static Path directory;

    private static LocalPostgres postgres;
    private static ConfigurableApplicationContext pages;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.in(directory.resolve("postgresql"))
                .port(PORTS.database())
                .withoutFsync()
                .start();
        postgres.createDatabase("identity");
        var home = new Home(directory, directory.resolve("programs"));
        pages = LauncherApplication.start(PORTS, home, new Parts(), PEOPLE, Optional.empty());
        pages.getBean(Accounts.class).prepare(PEOPLE);
    }

    @AfterAll
    static void stop() {
        pages.close();
        postgres.close();
    }

    @Test
    void a_demo_person_signs_in_and_the_token_says_who_they_are() throws Exception {
        var camille = PEOPLE.named("camille.roussel").orElseThrow();
        var code = signIn(camille.email(), DemoPeople.PASSWORD);

        var tokens = tokens(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", VERIFIER));
        var access = claims(tokens.path("access_token").asString());

        assertThat(access.path("iss").asString()).isEqualTo(PORTS.launcherUrl());
        assertThat(access.path("sub").asString()).isEqualTo(camille.id().toString());
        assertThat(access.path("aud").toString()).contains("platform").doesNotContain(LocalClient.ID);
        assertThat(access.path("email").asString()).isEqualTo("camille.roussel@exemple.fr");
        assertThat(access.path("email_verified").asBoolean()).isTrue();
        assertThat(access.path("name").asString()).isEqualTo("Camille Roussel");
        assertThat(access.path("locale").asString()).isEqualTo("fr");
        assertThat(access.path("roles").toString()).isEqualTo("[\"fund-manager\"]");
        assertThat(claims(tokens.path("id_token").asString()).path("aud").toString())
                .contains(LocalClient.ID);

        var refreshed = tokens(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asString()));
        assertThat(claims(refreshed.path("access_token").asString()).path("sub").asString())
                .isEqualTo(camille.id().toString());
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier() throws Exception {
        var code = signIn("awa.diop@exemple.fr", DemoPeople.PASSWORD);
        var answer = askForTokens(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                VERIFIER + "x"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void a_wrong_password_is_told_in_words_and_signs_nobody_in() throws Exception {
        var page = get("/login").body();
        var answer = post("/login", Map.of("email", "awa.diop@exemple.fr", "password", "wrong", "_csrf", csrf(page)));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?wrong");
        assertThat(get("/login?wrong").body()).contains("ne vont pas ensemble");
    }

    @Test
    void whoever_signs_up_goes_straight_on_to_where_they_were_going() throws Exception {
        var authorize = get(authorizePath() + "&prompt=create");
        assertThat(authorize.headers().firstValue("Location").orElse("")).endsWith("/signup");
        var email = "nouvelle-" + UUID.randomUUID() + "@exemple.fr";
        var form = Map.of(
                "name",
                "Nour Alami",
                "email",
                email,
                "password",
                "une phrase bien longue",
                "_csrf",
                csrf(get("/signup").body()));

        var answer = post("/signup", form);

        var back = follow(answer);
        assertThat(back).startsWith(CALLBACK);
        var tokens = tokens(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code(back),
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                VERIFIER));
        var access = claims(tokens.path("access_token").asString());
        assertThat(access.path("email").asString()).isEqualTo(email);
        assertThat(access.path("name").asString()).isEqualTo("Nour Alami");
        assertThat(access.path("roles").toString()).isEqualTo("[]");
    }

    @Test
    void every_fault_of_a_sign_up_is_told_at_once_beside_its_field() throws Exception {
        var page = get("/signup").body();
        var answer = post("/signup", Map.of("name", "N", "email", "nobody", "password", "short", "_csrf", csrf(page)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"name-fault\"", "id=\"email-fault\"", "id=\"password-fault\"");
    }

    @Test
    void an_address_has_one_account_whatever_its_case() throws Exception {
        var page = get("/signup").body();
        var answer = post(
                "/signup",
                Map.of(
                        "name",
                        "Awa Autre",
                        "email",
                        "Awa.Diop@exemple.fr",
                        "password",
                        "une phrase bien longue",
                        "_csrf",
                        csrf(page)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("existe déjà");
    }

    @Test
    void the_pages_speak_english_when_asked() throws Exception {
        assertThat(get("/login").body()).contains("<html lang=\"fr\"", "Mot de passe");
        assertThat(get("/login?lang=en").body()).contains("<html lang=\"en\"", "Password");
        assertThat(get("/signup").body()).contains("Create an account");
    }

    @Test
    void a_script_gets_a_demo_persons_token_under_this_machines_name_only() throws Exception {
        var answer = get("/local/tokens/awa.diop");
        assertThat(claims(answer.body()).path("email").asString()).isEqualTo("awa.diop@exemple.fr");
        assertThat(get("/local/tokens/nobody").statusCode()).isEqualTo(404);
        assertThat(statusUnderName("elsewhere.example")).contains(" 404 ");
        assertThat(statusUnderName("localhost")).contains(" 200 ");
    }

    @Test
    void the_account_of_projects_service_changes_roles_as_at_keycloak_and_nobody_else_does() throws Exception {
        var ines = PEOPLE.named("ines.vasseur").orElseThrow();
        var code = signIn(ines.email(), DemoPeople.PASSWORD);
        var before = tokens(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", VERIFIER));
        var user = "/users/" + ines.id();
        var mappings = user + "/role-mappings/clients/5b6a4c1e-8f0d-4c57-9a3e-2d1f60b7c9a8";
        var staff = staffToken();

        assertThat(administer("GET", user, "nonsense", "").statusCode()).isEqualTo(401);
        assertThat(administer("GET", user, before.path("access_token").asString(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administer("GET", "/users?exact=true&email=" + ines.email(), staff, "")
                        .body())
                .contains(ines.id().toString(), "\"emailVerified\":true");
        assertThat(administer("GET", "/users/" + UUID.randomUUID(), staff, "").statusCode())
                .isEqualTo(404);
        var available = JsonMapper.shared()
                .readTree(administer("GET", mappings + "/available", staff, "").body());
        assertThat(available).hasSize(2);

        var role = "[{\"id\":\"fund-manager\",\"name\":\"fund-manager\"}]";
        assertThat(administer("POST", mappings, staff, role).statusCode()).isEqualTo(204);
        assertThat(administer("GET", mappings, staff, "").body()).contains("fund-manager");
        assertThat(claims(get("/local/tokens/ines.vasseur").body())
                        .path("roles")
                        .toString())
                .isEqualTo("[\"fund-manager\"]");
        assertThat(administer("DELETE", mappings, staff, role).statusCode()).isEqualTo(204);
        assertThat(claims(get("/local/tokens/ines.vasseur").body())
                        .path("roles")
                        .toString())
                .isEqualTo("[]");

        assertThat(administer("POST", user + "/logout", staff, "").statusCode()).isEqualTo(204);
        var refreshed = askForTokens(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                before.path("refresh_token").asString()));
        assertThat(refreshed.statusCode()).isEqualTo(400);
        assertThat(refreshed.body()).contains("invalid_grant");
    }

    private String staffToken() throws Exception {
        var secret = Base64.getEncoder().encodeToString(("platform-staff:" + LocalClient.SECRET).getBytes(UTF_8));
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(PORTS.launcherUrl() + "/oauth2/token"))
                        .header("Authorization", "Basic " + secret)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> administer(String method, String path, String token, String body) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(PORTS.launcherUrl() + AdminController.PATH + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_part_is_only_killed_by_a_request_that_no_foreign_page_can_send() throws Exception {
        var bare = HttpRequest.newBuilder(URI.create(PORTS.launcherUrl() + "/local/parts/kafka/kill"))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(browser.send(bare, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_mail_is_kept_and_shown_as_text_and_as_laid_out() throws Exception {
        var to = "lectrice-" + UUID.randomUUID() + "@exemple.fr";
        send(
                to,
                "Votre dossier est déposé",
                "Suivez http://localhost:8080/projets/7.",
                "<p>Déposé <script>alert(1)</script></p>");

        var mails = JsonMapper.shared().readTree(get("/local/mails?to=" + to).body());
        assertThat(mails.size()).isEqualTo(1);
        assertThat(mails.path(0).path("subject").asString()).isEqualTo("Votre dossier est déposé");
        assertThat(mails.path(0).path("messageId").asString()).startsWith("<");
        var id = mails.path(0).path("id").asLong();
        assertThat(get("/mailbox?to=" + to).body()).contains("Votre dossier est déposé", "/mailbox/" + id);
        assertThat(get("/mailbox/" + id).body()).contains("<a href=\"http://localhost:8080/projets/7\"");
        var laidOut = get("/mailbox/" + id + "/html");
        assertThat(laidOut.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox");
        assertThat(get("/mailbox/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_mail_that_cannot_be_kept_is_not_acknowledged() throws Exception {
        var to = "patient-" + UUID.randomUUID() + "@exemple.fr";
        postgres.killHard();
        try {
            assertThatThrownBy(() -> send(to, "Plus tard", "texte", "<p>texte</p>"))
                    .hasMessageContaining("451");
        } finally {
            postgres.start();
        }
        send(to, "Plus tard", "texte", "<p>texte</p>");
        assertThat(JsonMapper.shared()
                        .readTree(get("/local/mails?to=" + to).body())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void the_start_page_names_the_portal_the_people_and_their_password() throws Exception {
        assertThat(get("/").body()).contains(PORTS.portalUrl(), "Awa Diop", DemoPeople.PASSWORD);
    }

    private String signIn(String email, String password) throws Exception {
        var authorize = get(authorizePath());
        assertThat(authorize.headers().firstValue("Location").orElse("")).endsWith("/login");
        var page = get("/login").body();
        return code(follow(post("/login", Map.of("email", email, "password", password, "_csrf", csrf(page)))));
    }

    private static String authorizePath() throws NoSuchAlgorithmException {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        return "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", LocalClient.ID,
                        "scope", "openid profile email",
                        "redirect_uri", CALLBACK,
                        "state", "s",
                        "code_challenge", challenge,
                        "code_challenge_method", "S256"));
    }

    /** Follows redirects of the provider up to the portal, which does not run here. */
    private String follow(HttpResponse<String> answer) throws Exception {
        var location = answer.headers().firstValue("Location").orElse("");
        while (location.startsWith(PORTS.launcherUrl())) {
            location = get(location.substring(PORTS.launcherUrl().length()))
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }
        return location;
    }

    private static String code(String callback) {
        var matcher = Pattern.compile("[?&]code=([^&]+)").matcher(callback);
        assertThat(matcher.find()).as(callback).isTrue();
        return matcher.group(1);
    }

    private static String csrf(String page) {
        var matcher = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private JsonNode tokens(Map<String, String> request) throws Exception {
        var answer = askForTokens(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> askForTokens(Map<String, String> request) throws Exception {
        var secret = Base64.getEncoder().encodeToString((LocalClient.ID + ":" + LocalClient.SECRET).getBytes(UTF_8));
        return browser.send(
                HttpRequest.newBuilder(URI.create(PORTS.launcherUrl() + "/oauth2/token"))
                        .header("Authorization", "Basic " + secret)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(request)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) {
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(PORTS.launcherUrl() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(PORTS.launcherUrl() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The JDK's client does not let one choose the Host header. */
    private static String statusUnderName(String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORTS.launcher())) {
            socket.getOutputStream()
                    .write(("GET /local/tokens/awa.diop HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static void send(String to, String subject, String text, String html) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(PORTS.smtp()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("portail@exemple.fr"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var laidOut = new MimeBodyPart();
        laidOut.setContent(html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, laidOut));
        Transport.send(message);
    }

    private static int freeBlock() {
        var port = 20_000 + (int) (ProcessHandle.current().pid() % 1_000) * 30;
        while (!FreePorts.isFree(port + 10) || !FreePorts.isFree(port + 25) || !FreePorts.isFree(port + 50)) {
            port += 100;
        }
        return port;
    }
}
