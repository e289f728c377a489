package fr.fondationdesterritoires.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.StubService;
import fr.fondationdesterritoires.gateway.services.ServicesProperties;
import fr.fondationdesterritoires.gateway.services.ServicesProperties.Breaker;
import fr.fondationdesterritoires.gateway.services.ServicesProperties.Service;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

class WholeInterfaceTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static WholeInterface of(String address) {
        Service service = new Service(URI.create(address), List.of("projects"));
        return new WholeInterface(
                new ServicesProperties(Map.of("projects", service), new Breaker(20, 10, 50, Duration.ofSeconds(2), 5)),
                new JsonMapper());
    }

    @Test
    void however_many_ask_the_services_are_asked_once() {
        try (StubService service = StubService.start()) {
            WholeInterface whole = of(service.address());

            var descriptions = Flux.range(0, 50)
                    .flatMap(reader -> whole.description(), 50)
                    .collectList()
                    .block(PATIENCE);
            var later = whole.description().block(PATIENCE);

            assertThat(descriptions).hasSize(50).allMatch(description -> description.equals(later));
            assertThat(service.seen("/v3/api-docs")).hasSize(1);
        }
    }

    @Test
    void what_is_told_without_a_service_that_is_down_is_not_kept_for_long() {
        var description = of("http://127.0.0.1:9").description().block(PATIENCE);

        assertThat(WholeInterface.howLong(java.util.Objects.requireNonNull(description)))
                .isLessThanOrEqualTo(Duration.ofSeconds(2));
    }
}
