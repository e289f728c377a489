package fr.fondationdesterritoires.contracts.notifications;

import fr.fondationdesterritoires.contracts.PublishedEvent;

/** Every fact that notifications-service publishes. */
public sealed interface NotificationsEvent extends PublishedEvent permits MessageDelivered, MessageBounced {}
