package fr.fondationdesterritoires.images;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What services ask outside of the platform: who signs people in, with its keys, and who takes traces. */
final class Outside implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Outside() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/keys", exchange -> answer(exchange, keySet()));
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, description()));
            server.createContext("/v1/traces", exchange -> answer(exchange, "{}"));
            server.start();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new ImageFailed("No identity provider could be started: " + impossible.getMessage(), impossible);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String keysUrl() {
        return url() + "/keys";
    }

    /** The access token of somebody new with the roles, for an hour. */
    String token(String... roles) {
        var id = UUID.randomUUID().toString();
        return tokenOf(id, "Dominique Essai", "essai." + id + "@exemple.fr", roles);
    }

    String tokenOf(String id, String name, String email, String... roles) {
        var now = Instant.now().getEpochSecond();
        var claims = """
                {"iss":"%s","aud":"platform","sub":"%s","iat":%d,"exp":%d,"name":"%s","locale":"fr",\
                "email":"%s","email_verified":true,"roles":[%s]}""".formatted(
                        url(),
                        id,
                        now,
                        now + 3600,
                        name,
                        email,
                        roles.length == 0 ? "" : "\"" + String.join("\",\"", roles) + "\"");
        var signed = encoded("{\"alg\":\"RS256\",\"kid\":\"images\"}") + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"images","n":"%s","e":"%s"}]}""".formatted(
                        BASE64.encodeToString(unsigned(key.getModulus().toByteArray())),
                        BASE64.encodeToString(unsigned(key.getPublicExponent().toByteArray())));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
                "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/person","end_session_endpoint":"%1$s/end",\
                "response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","profile","email"]}""".formatted(url());
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, String json) {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
