package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.notifications.messages.Messages.Kept;
import java.util.Collection;
import reactor.core.publisher.Mono;

/** The way by mail. */
public interface Mails {

    /** Leaves those that go by mail to be sent, in the caller's transaction. */
    Mono<Void> send(Collection<Kept> messages);
}
