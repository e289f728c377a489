package fr.fondationdesterritoires.k8s;

import java.nio.file.Path;

/** The places that something is rendered for, each once. */
final class Places {

    static final Rendering BASE = Rendering.of("base", Path.of("base"));
    static final Rendering PRODUCTION = Rendering.of("production", Path.of("overlays", "production"));
    static final Rendering KIND = Rendering.of("kind", Path.of("overlays", "kind"));

    /** Production while one of its services is set back. */
    static final Rendering RESTORE = PRODUCTION.beside(
            "restore",
            Rendering.ofOne("server", Path.of("restore", "server")),
            Rendering.ofOne("epoch", Path.of("restore", "epoch")),
            Rendering.ofOne("rows", Path.of("restore", "rows")));

    /** Production with people who sign in through ProConnect. */
    static final Rendering PROCONNECT =
            PRODUCTION.beside("proconnect", Rendering.ofOne("option", Path.of("options", "proconnect")));

    /** The operator's published manifest, in the fields that count, with our changes. */
    static final Rendering KEYCLOAK_OPERATOR =
            Rendering.ofOne("keycloak-operator", Path.of("src/test/resources/keycloak-operator"));

    private Places() {}
}
