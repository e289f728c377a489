package fr.fondationdesterritoires.gateway.problems;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The gateway's own refusal of a request; its code finds the sentence. */
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final Map<String, String> arguments;
    private final @Nullable Duration retryAfter;

    private Refused(HttpStatus status, String code, Map<String, String> arguments, @Nullable Duration retryAfter) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.retryAfter = retryAfter;
    }

    /** Nobody is signed in, and this asks for somebody. */
    public static Refused signInRequired() {
        return of(HttpStatus.UNAUTHORIZED, "sign-in-required");
    }

    /** Somebody was signed in, and no longer is. */
    public static Refused sessionExpired() {
        return of(HttpStatus.UNAUTHORIZED, "session-expired");
    }

    /** The access token sent with the request is not one this platform accepts. */
    public static Refused invalidToken() {
        return of(HttpStatus.UNAUTHORIZED, "token-invalid");
    }

    /** The request carries a session, without the proof that one of our own pages sent it. */
    public static Refused withoutCsrfToken() {
        return of(HttpStatus.FORBIDDEN, "csrf-refused");
    }

    /** The body is longer than this address takes. */
    public static Refused bodyTooLarge(String limit) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", Map.of("limit", limit), null);
    }

    /** Too many requests in too little time. */
    public static Refused tooManyRequests(Duration retryAfter) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", seconds(retryAfter), retryAfter);
    }

    /** One service does not answer; the others do. */
    public static Refused serviceUnavailable(String service, Duration retryAfter) {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", Map.of("service", service), retryAfter);
    }

    /** A service took the request and has not answered in time: what it did is not known. */
    public static Refused serviceTimeout(String service) {
        return new Refused(HttpStatus.GATEWAY_TIMEOUT, "service-timeout", Map.of("service", service), null);
    }

    /** The identity provider does not answer. */
    public static Refused identityUnavailable() {
        return new Refused(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable", Map.of(), Duration.ofSeconds(5));
    }

    static Refused of(HttpStatus status, String code) {
        return new Refused(status, code, Map.of(), null);
    }

    private static Map<String, String> seconds(Duration wait) {
        return Map.of("seconds", Long.toString(Math.max(1, wait.toSeconds())));
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, String> arguments() {
        return arguments;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
