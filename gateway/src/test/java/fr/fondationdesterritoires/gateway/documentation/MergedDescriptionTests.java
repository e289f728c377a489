package fr.fondationdesterritoires.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergedDescriptionTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void one_name_for_two_things_becomes_two_names() {
        MergedDescription merged = new MergedDescription(JSON);
        merged.add("projects", document("/api/projects", "string"));
        merged.add("funding", document("/api/calls", "integer"));

        ObjectNode whole = merged.document(Map.of());

        assertThat(whole.at("/components/schemas/Place/type").stringValue()).isEqualTo("string");
        assertThat(whole.at("/components/schemas/FundingPlace/type").stringValue())
                .isEqualTo("integer");
        assertThat(whole.at("/paths/~1api~1projects/get/schema/$ref").stringValue())
                .isEqualTo("#/components/schemas/Place");
        assertThat(whole.at("/paths/~1api~1calls/get/schema/$ref").stringValue())
                .isEqualTo("#/components/schemas/FundingPlace");
    }

    @Test
    void the_same_thing_twice_is_said_once() {
        MergedDescription merged = new MergedDescription(JSON);
        merged.add("projects", document("/api/projects", "string"));
        merged.add("funding", document("/api/calls", "string"));

        assertThat(merged.document(Map.of()).at("/components/schemas").size()).isEqualTo(1);
    }

    private static ObjectNode document(String path, String type) {
        return JSON.readValue("""
                {"paths":{"%s":{"get":{"schema":{"$ref":"#/components/schemas/Place"}}}},
                 "components":{"schemas":{"Place":{"type":"%s"}}}}
                """.formatted(path, type), ObjectNode.class);
    }
}
