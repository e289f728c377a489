package fr.fondationdesterritoires.launcher.keycloak;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shipped realm, with what only a local platform adds: the demo people and a client that fetches their tokens. */
final class RealmFile {

    static final String REALM = "territoires";
    static final String TOKENS_CLIENT = "local-tokens";
    private static final String GATEWAY = "platform-gateway";

    private RealmFile() {}

    static void write(Path file, DemoPeople people) throws IOException {
        var json = JsonMapper.shared();
        try (var shipped = RealmFile.class.getResourceAsStream("/keycloak/realm.json")) {
            var realm = (ObjectNode) json.readTree(shipped);
            people.all().stream()
                    .map(RealmFile::user)
                    .forEach(user -> realm.withArray("users").add(json.<JsonNode>valueToTree(user)));
            var clients = realm.withArray("clients");
            var mappers = clients.path(0).path("protocolMappers");
            var tokens = clients.addObject()
                    .put("clientId", TOKENS_CLIENT)
                    .put("enabled", true)
                    .put("publicClient", true)
                    .put("standardFlowEnabled", false)
                    .put("directAccessGrantsEnabled", true);
            tokens.putObject("attributes").put("access.token.lifespan", "43200");
            tokens.set("protocolMappers", mappers.deepCopy());
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, json.writeValueAsString(realm));
        }
    }

    private static Map<String, Object> user(DemoPerson person) {
        var names = person.name().split(" ", 2);
        return Map.of(
                "id", person.id().toString(),
                "username", person.email(),
                "email", person.email(),
                "emailVerified", true,
                "enabled", true,
                "firstName", names[0],
                "lastName", names[1],
                "attributes", Map.of("locale", List.of(person.locale())),
                "credentials", List.of(Map.of("type", "password", "value", DemoPeople.PASSWORD)),
                "clientRoles", Map.of(GATEWAY, person.roles()));
    }
}
