package fr.fondationdesterritoires.launcher.parts;

/**
 * One of those that run of a service.
 *
 * @param name the service's module; with a number if there are several
 */
public record Instance(Service service, String name, int port, int management) {}
