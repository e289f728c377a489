package fr.fondationdesterritoires.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Mints tokens that every service under test accepts: their contexts are pointed at the keys served here, by
 * themselves.
 */
public final class TestTokens {

    public static final String ISSUER = "http://identity.test";
    public static final String AUDIENCE = "platform";

    private static final RSAKey KEY = newKey();
    private static final int PORT = serveKeys();

    private TestTokens() {}

    /** Somebody new at each call, with a verified address made of the name, who reads French. */
    public static TestPerson person(String name, StaffRole... roles) {
        UUID id = UUID.randomUUID();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String address = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "."
                + id.toString().substring(0, 8) + "@exemple.fr";
        return new TestPerson(id, name, address, true, List.of(roles), Locale.FRENCH);
    }

    public static String jwkSetUri() {
        return "http://127.0.0.1:" + PORT + "/keys";
    }

    static String mint(TestPerson person) {
        return mint(person, claims -> {});
    }

    /** A token with something wrong about it, for tests of the door. */
    public static String mint(TestPerson person, Consumer<JWTClaimsSet.Builder> change) {
        return mint(person, change, KEY);
    }

    /** A token signed by a key that nobody published. */
    public static String forge(TestPerson person) {
        return mint(person, claims -> {}, newKey());
    }

    private static String mint(TestPerson person, Consumer<JWTClaimsSet.Builder> change, RSAKey key) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(person.id().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("name", person.name())
                .claim("email", person.email())
                .claim("email_verified", person.emailVerified())
                .claim("locale", person.locale().getLanguage())
                .claim("roles", person.roles().stream().map(StaffRole::claim).toList());
        change.accept(claims);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException noKey) {
            throw new IllegalStateException(noKey);
        }
    }

    private static int serveKeys() {
        try {
            byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(
                    task -> Thread.ofPlatform().daemon().name("test-keys").start(task));
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            // Its dispatcher thread must not keep the virtual machine alive, so a daemon starts it.
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
}
