package fr.fondationdesterritoires.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.RunningGateway;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library would send. */
class UnreadableRequestsTests extends RunningGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/calls/%zz HTTP/1.1",
                "GET /api/calls/a|b HTTP/1.1",
                "GET /api/calls?query=\"a\" HTTP/1.1",
                "GET api/calls HTTP/1.1",
                "GET /api/calls HTTP/9.9.9",
                "à la place",
                "GET /api/calls/a%2Fb HTTP/1.1",
                "GET /api/calls/a%00 HTTP/1.1",
                "GET /api/calls/%0D%0Aa:b HTTP/1.1",
                "GET /api//calls HTTP/1.1",
                "BREW /api/calls HTTP/1.1"
            })
    void a_malformed_request_is_refused_in_words(String line) throws Exception {
        assertThat(answer(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"code\":\"request-refused\"", "écrite comme elle devrait");
    }

    @Test
    void a_malformed_host_is_refused_in_words() throws Exception {
        assertThat(answer("GET /api/calls HTTP/1.1\r\nHost: a b\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"code\":\"request-refused\"");
    }

    @Test
    void an_address_that_is_too_long_is_refused_in_words() throws Exception {
        assertThat(answer("GET /api/calls?query=" + "x".repeat(5000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("application/problem+json", "\"code\":\"address-too-long\"", "Raccourcissez");
    }

    @Test
    void headers_that_are_too_long_are_refused_in_words() throws Exception {
        assertThat(answer("GET /api/calls HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("application/problem+json", "\"code\":\"headers-too-long\"");
    }

    @Test
    void the_next_request_of_a_connection_is_answered_as_ever() throws Exception {
        String right = "GET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n";

        assertThat(answer(right + "GET /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("HTTP/1.1 200 OK")
                .doesNotContain("request-refused");
    }

    @Test
    void a_method_that_is_not_taken_says_which_are() {
        var answer = browser()
                .send(
                        "PUT",
                        "/api/session",
                        "{}",
                        "Authorization",
                        "Bearer " + identity().token("awa", claims -> {}));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    private String answer(String request) throws IOException {
        URI gateway = URI.create(address());
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
