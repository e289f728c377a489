package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoPerson;
import fr.fondationdesterritoires.launcher.parts.Parts;
import fr.fondationdesterritoires.launcher.parts.PrometheusPart;

/** Tells the person at the terminal where everything is, and as whom to try it. */
final class Signpost {

    private final Terminal terminal;
    private final Ports ports;

    Signpost(Terminal terminal, Ports ports) {
        this.terminal = terminal;
        this.ports = ports;
    }

    void show(Parts parts, DemoPeople people) {
        terminal.say("");
        terminal.say("Everything is ready after %.0f seconds.".formatted(terminal.seconds()));
        terminal.say("");
        place("The portal", ports.portalUrl());
        place("Start page and mailbox", ports.launcherUrl());
        parts.named(PrometheusPart.NAME).ifPresent(observer -> place("Prometheus", observer.address()));
        terminal.say("");
        terminal.say("  Sign in as (password for all: " + DemoPeople.PASSWORD + ")");
        for (var group : DemoPerson.Group.values()) {
            for (var person : people.in(group, true)) {
                terminal.say(
                        "    %-34s %s".formatted(person.email(), person.part().en()));
            }
        }
        terminal.say("");
        terminal.say("  Ctrl-C (or ./start --stop) ends it; the data stays.");
    }

    private void place(String what, String where) {
        terminal.say("  %-25s %s".formatted(what, where));
    }
}
