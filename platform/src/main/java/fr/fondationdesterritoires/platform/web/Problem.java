package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** What will be told of an error, before it is put into words. */
record Problem(
        int status,
        String code,
        Map<String, Object> arguments,
        List<FieldFault> faults,
        Map<String, Object> details,
        HttpHeaders headers) {

    static Problem of(int status, String code) {
        return new Problem(status, code, Map.of(), List.of(), Map.of(), new HttpHeaders());
    }

    static Problem of(int status, String code, List<FieldFault> faults) {
        return new Problem(status, code, Map.of(), faults, Map.of(), new HttpHeaders());
    }

    static Problem of(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        if (refusal.arguments().get("retryAfterSeconds") instanceof Number seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds.longValue()));
        }
        return new Problem(
                refusal.kind().status(),
                refusal.code(),
                refusal.arguments(),
                refusal.faults(),
                refusal.details(),
                headers);
    }

    Problem with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    Problem with(HttpHeaders more) {
        headers.addAll(more);
        return this;
    }

    boolean isOurFault() {
        return status == 500;
    }
}
