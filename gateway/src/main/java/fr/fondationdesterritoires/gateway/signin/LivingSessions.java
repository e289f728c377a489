package fr.fondationdesterritoires.gateway.signin;

import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Whether a session still is. To look does not count as use, else a session with a live stream would never idle. */
interface LivingSessions {

    Mono<Boolean> isAlive(WebSession session);
}
