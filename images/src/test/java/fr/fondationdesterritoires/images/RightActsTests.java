package fr.fondationdesterritoires.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RightActsTests {

    private static final Path ROOT = Path.of("..");
    private static final Path SAMPLES = ROOT.resolve("contracts/src/main/resources/samples");

    private final List<String> asked = new ArrayList<>();
    private final Outside outside = new Outside();
    private final SampleEvents events = new SampleEvents(SAMPLES, "127.0.0.1:1");
    private HttpServer service;

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/things", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            var answer = "{\"thingId\":\"7\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(asked.size() == 1 || body.contains("wrong") ? 422 : 201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
        events.close();
        outside.close();
    }

    @Test
    void an_act_is_asked_again_until_it_succeeds_and_the_next_builds_on_it() {
        var acts = acts("""
                [{"as": "actor", "act": "POST /things", "body": {"name": "one"}, "keep": {"thingId": "/thingId"}},
                 {"as": "actor", "act": "PUT /things/${thingId}", "body": {"by": "${id of actor}"}},
                 {"as": "actor", "act": "GET /things/${thingId}"}]""");

        assertThat(acts.run()).as("acts that change something").isEqualTo(2);
        assertThat(asked).hasSize(4);
        assertThat(asked.get(2)).startsWith("PUT /things/7 {\"by\":\"").doesNotContain("$");
        assertThat(acts.known()).isEqualTo(Map.of("thingId", "7"));
    }

    @Test
    void an_image_is_not_built_on_refusals() {
        var acts = acts("[{\"as\": \"actor\", \"act\": \"POST /things\", \"body\": {\"name\": \"wrong\"}}]");

        assertThatThrownBy(acts::run).isInstanceOf(ImageFailed.class).hasMessageContaining("POST /things answered 422");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GATEWAY")
    void each_service_is_trained_by_acts_that_it_describes(Service service) throws IOException {
        var description = ROOT.resolve("%s/src/main/openapi/%s.json".formatted(service.module(), service.database()));
        var described = described(JsonMapper.shared().readTree(Files.readString(description)));
        var acts = RightActs.of(service).findValuesAsString("act");

        assertThat(acts)
                .filteredOn(act -> !act.startsWith("GET "))
                .as("acts that change something")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(acts)
                .allSatisfy(act -> assertThat(described)
                        .anyMatch(operation -> operation.matcher(act).matches()));
    }

    private static List<Pattern> described(JsonNode description) {
        return description
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]*}", "[^/?]+")))
                .map(operation -> Pattern.compile(operation + "(\\?.*)?"))
                .toList();
    }

    private RightActs acts(String lines) {
        return new RightActs(
                JsonMapper.shared().readTree(lines),
                new Requests("http://127.0.0.1:" + service.getAddress().getPort()),
                new TrainingPeople(outside),
                events,
                Duration.ofSeconds(1));
    }
}
