package fr.fondationdesterritoires.launcher.demo;

import fr.fondationdesterritoires.launcher.BackgroundWork;
import fr.fondationdesterritoires.launcher.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Fills an empty platform with a lively, invented world, by the same doors as everybody: each act is a request of the
 * person whose act it is. Loaded once; what was interrupted goes on at the next start.
 */
public final class DemoData {

    private static final String ALL = "all";

    /** More at once would only wait for each other on two processors. */
    private static final int AT_ONCE = 5;

    private final DemoSteps steps;
    private final Terminal terminal;
    private final DemoPeople people;
    private final DemoApi api;
    private final DemoFiles files = DemoFiles.read();

    public DemoData(
            String portal, Function<String, String> tokens, DemoSteps steps, DemoPeople people, Terminal terminal) {
        this.steps = steps;
        this.terminal = terminal;
        this.people = people;
        this.api = new DemoApi(portal, tokens);
    }

    /** Loads what is not loaded yet. */
    public void load() {
        steps.remember();
        if (steps.valueOf(ALL).isPresent()) {
            return;
        }
        terminal.say("  Loading the demonstration data, once.");
        var organisations = new DemoOrganisations(api, steps);
        var projects = new DemoProjects(api, steps, files, organisations);
        var money = new DemoMoney(api, steps, files, people);
        var followUp = new DemoFollowUp(api, steps);
        var sessions = new DemoSessions(api, steps, files, followUp);

        say("people", people.all().size());
        together(
                people.all(),
                person -> steps.onceOnly(
                        "person:" + person.key(), () -> api.as(person.key()).put("/api/people/me", Map.of())));
        say("organisations", files.organisations().size());
        together(files.organisations(), organisations::register);
        say("catalysts", files.catalysts().size());
        money.importFragility();
        together(files.catalysts(), this::recognise);
        say("funds with their committees and calls", files.funds().size());
        money.load();
        say("projects", files.projects().size());
        together(ofCall(true), projects::carry);
        together(ofCall(false), projects::carry);
        say("opinions of catalysts", (int) files.projects().stream()
                .filter(project -> project.opinion() != null)
                .count());
        together(files.projects(), followUp::accompany);
        say("sessions of the committee", files.sessions().size());
        files.sessions().forEach(sessions::hold);
        steps.onceOnly(ALL, () -> {});
    }

    private List<DemoFiles.Project> ofCall(boolean closing) {
        return files.projects().stream()
                .filter(project -> "closed".equals(project.call()) == closing)
                .toList();
    }

    private void recognise(DemoFiles.Catalyst catalyst) {
        var person = people.named(catalyst.person()).orElseThrow();
        steps.onceOnly("catalyst:" + person.key(), () -> {
            var _ = api.as(DemoPeople.ADMINISTRATOR)
                    .postUnless(
                            "/api/catalysts",
                            new Recognition(
                                    person.id().toString(),
                                    catalyst.territories(),
                                    catalyst.sdgs(),
                                    catalyst.roles(),
                                    catalyst.capacity()),
                            Set.of("catalyst-already-recognised", "already-recognised"));
        });
    }

    private record Recognition(
            String personId, List<String> territories, List<Integer> sdgs, List<String> roles, int capacity) {}

    private void say(String what, int count) {
        terminal.say("    %d %s".formatted(count, what));
    }

    private static <T> void together(List<T> items, Consumer<T> act) {
        try {
            BackgroundWork.forEach(items, AT_ONCE, act);
        } catch (DemoFailed inWords) {
            throw inWords;
        } catch (RuntimeException unforeseen) {
            throw new DemoFailed("Loading failed: " + unforeseen);
        }
    }
}
