package fr.fondationdesterritoires.platform.inbox;

/** Whose events wait, and for which subscription. */
record ParkedKey(String consumer, String topic, String key) {}
