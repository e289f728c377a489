package fr.fondationdesterritoires.gateway.signin;

import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/**
 * A request that was under way as its person signed out elsewhere has nothing left to save, and is answered as it would
 * have been. The store calls that an illegal state, in no type of its own.
 */
final class EndedSessionsLetGo<S extends Session> implements ReactiveSessionRepository<S> {

    private final ReactiveSessionRepository<S> sessions;

    EndedSessionsLetGo(ReactiveSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<S> createSession() {
        return sessions.createSession();
    }

    @Override
    public Mono<Void> save(S session) {
        return sessions.save(session)
                .onErrorResume(
                        IllegalStateException.class,
                        ended -> sessions.findById(session.getId()).flatMap(there -> Mono.<Void>error(ended)));
    }

    @Override
    public Mono<S> findById(String id) {
        return sessions.findById(id);
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return sessions.deleteById(id);
    }
}
