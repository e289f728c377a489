package fr.fondationdesterritoires.platform.testing;

/** The Kafka of this virtual machine. */
public record RealBroker(String bootstrapServers) {}
