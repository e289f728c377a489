package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.demo.DemoData;
import fr.fondationdesterritoires.launcher.demo.DemoFailed;
import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.demo.DemoSteps;
import fr.fondationdesterritoires.launcher.identity.PersonTokens;
import fr.fondationdesterritoires.launcher.parts.Service;
import java.util.Collection;
import java.util.List;

/** The demonstration data on a platform that runs. */
final class Demonstration {

    private final Terminal terminal;
    private final Ports ports;
    private final DemoPeople people;

    Demonstration(Terminal terminal, Ports ports, DemoPeople people) {
        this.terminal = terminal;
        this.ports = ports;
        this.people = people;
    }

    /** Goes on where an earlier start was interrupted. */
    void load(Collection<Service> running, DemoSteps steps, PersonTokens tokens) {
        if (!running.containsAll(List.of(Service.values()))) {
            terminal.warn("The demonstration data needs every service and is left out.");
            return;
        }
        var data = new DemoData(
                ports.portalUrl(), person -> tokens.of(people.named(person).orElseThrow()), steps, people, terminal);
        try {
            data.load();
        } catch (DemoFailed failed) {
            throw new LaunchFailed("The demonstration data could not be loaded: " + failed.getMessage()
                    + "\nThe next start goes on from there; ./start --empty starts without.");
        }
    }
}
