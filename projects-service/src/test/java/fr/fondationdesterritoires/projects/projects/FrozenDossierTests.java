package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FrozenDossierTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void canonical_json_sorts_members_at_every_depth_and_keeps_the_order_of_lists() {
        assertThat(FrozenDossier.canonical(JSON.readTree("""
                        { "b" : [ {"z":1, "y":"é"}, 2 ], "a" : { "d" : null, "c" : true } }"""), JSON))
                .isEqualTo("{\"a\":{\"c\":true,\"d\":null},\"b\":[{\"y\":\"é\",\"z\":1},2]}");
    }

    @Test
    void the_fingerprint_is_sha_256_in_hexadecimal() {
        assertThat(FrozenDossier.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
