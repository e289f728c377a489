package fr.fondationdesterritoires.notifications.telling.domain;

import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;

/** Who gets which kind of message. */
public record Telling(Audience audience, MessageKind kind) {}
