package fr.fondationdesterritoires.launcher.identity;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** What people's sign-ins gave, in memory, so that all of one person's can be ended. */
final class PeoplesAuthorizations implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Set<String>> byPerson = new ConcurrentHashMap<>();

    void endAllOf(String person) {
        var ids = byPerson.remove(person);
        if (ids != null) {
            ids.stream().map(this::findById).forEach(found -> {
                if (found != null) {
                    all.remove(found);
                }
            });
        }
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        all.save(authorization);
        byPerson.computeIfAbsent(authorization.getPrincipalName(), person -> ConcurrentHashMap.newKeySet())
                .add(authorization.getId());
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        all.remove(authorization);
        byPerson.getOrDefault(authorization.getPrincipalName(), Set.of()).remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return all.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return all.findByToken(token, tokenType);
    }
}
