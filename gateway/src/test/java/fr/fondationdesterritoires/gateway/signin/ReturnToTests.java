package fr.fondationdesterritoires.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projets/42", "/projets?etat=ouvert&page=2", "/aide#charte", "/api/docs"})
    void pages_of_ours_are_kept(String page) {
        assertThat(ReturnTo.pageOf(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "projets",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/..//evil.example",
                "/./%2F/../..//evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\tevil",
                "/ evil",
                "/\nSet-Cookie: a=b",
                "/login",
                "/logout",
                "/oauth2/authorization/platform",
                "/api/projects",
                "/é"
            })
    void anything_else_leads_home(String elsewhere) {
        assertThat(ReturnTo.pageOf(elsewhere)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {2000})
    void an_endless_address_leads_home(int length) {
        assertThat(ReturnTo.pageOf("/" + "a".repeat(length))).isEqualTo("/");
        assertThat(ReturnTo.pageOf("/" + "a".repeat(length - 1))).hasSize(length);
    }
}
