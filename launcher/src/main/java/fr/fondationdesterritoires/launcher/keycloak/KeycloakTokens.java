package fr.fondationdesterritoires.launcher.keycloak;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoPerson;
import fr.fondationdesterritoires.launcher.identity.PersonTokens;
import fr.fondationdesterritoires.local.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Asks Keycloak by password, through a client that only local platforms have. */
public final class KeycloakTokens implements PersonTokens {

    private final URI address;

    public KeycloakTokens(String issuer) {
        this.address = URI.create(issuer + "/protocol/openid-connect/token");
    }

    @Override
    public String of(DemoPerson person) {
        var form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        RealmFile.TOKENS_CLIENT,
                        "scope",
                        "openid profile email",
                        "username",
                        person.email(),
                        "password",
                        DemoPeople.PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = LocalHttp.send(request);
            if (answer.statusCode() != 200) {
                throw new LaunchFailed("Keycloak gives " + person.name() + " no token: " + answer.body());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        } catch (IOException noAnswer) {
            throw new LaunchFailed("Keycloak does not answer: " + noAnswer.getMessage());
        }
    }
}
