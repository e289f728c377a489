package fr.fondationdesterritoires.gateway.signin;

import java.net.URI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Sends people to the identity provider, and tells the portal who came back. */
@RestController
class SignInController {

    private final Sessions sessions;

    SignInController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/login")
    Mono<ResponseEntity<Void>> signIn(
            @RequestParam(required = false) @Nullable String returnTo,
            @RequestParam MultiValueMap<String, String> asked,
            @Nullable Principal principal,
            WebSession session) {
        String page = ReturnTo.pageOf(returnTo);
        if (principal instanceof OAuth2AuthenticationToken) {
            return Mono.just(redirect(URI.create(page)));
        }
        session.getAttributes().put(ReturnTo.attribute(), page);
        return Mono.just(redirect(ProviderRequests.address(asked)));
    }

    @GetMapping("/api/session")
    Mono<SessionView> session(@Nullable Principal principal, WebSession session) {
        return Mono.just(sessions.view(principal, session));
    }

    private static ResponseEntity<Void> redirect(URI location) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(location)
                .header("Cache-Control", "no-store")
                .build();
    }
}
