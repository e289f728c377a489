package fr.fondationdesterritoires.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration data as it is written down in {@code demo/*.json}. */
record DemoFiles(
        List<Organisation> organisations,
        List<Catalyst> catalysts,
        List<Seat> committee,
        List<Fund> funds,
        List<Call> calls,
        List<Project> projects,
        List<Session> sessions,
        JsonNode fragility) {

    record Organisation(
            String key,
            String name,
            String profile,
            String commune,
            String owner,
            @Nullable String rna,
            @Nullable String siret) {}

    record Catalyst(String person, List<String> territories, List<Integer> sdgs, List<String> roles, int capacity) {}

    record Seat(
            String person,
            @Nullable String college,
            @Nullable String office) {}

    record Fund(String key, String name, String kind, String description, List<Contribution> contributions) {}

    record Contribution(String from, long euros, int daysAgo) {}

    /** From now; a call that closes within minutes is the one whose projects are decided. */
    record Moment(@Nullable Integer days, @Nullable Integer minutes) {}

    record Asked(String kind, Map<String, String> label) {}

    record Call(
            String key,
            String fund,
            Map<String, String> title,
            Map<String, String> presentation,
            Moment opens,
            Moment closes,
            List<String> perimeter,
            List<String> profilesAllowed,
            long minimumEuros,
            long maximumEuros,
            long shareEuros,
            List<Asked> documentsAsked,
            boolean fragility) {}

    record Partner(String organisation, String contribution, long euros, String state) {}

    record Line(
            String label, String kind, long euros, @Nullable Boolean confirmed) {}

    /** {@code resources} are those beside what is requested. */
    record Budget(List<Line> expenses, List<Line> resources, long requestedEuros) {}

    record Opinion(String verdict, String reasons) {}

    /**
     * @param ready whether charter and documents are there
     * @param decline why the first catalyst who is asked declines
     * @param overrule why the fund manager takes it in although a rule is not met
     */
    record Project(
            String key,
            String lead,
            @Nullable String call,
            String title,
            String summary,
            List<Integer> sdgs,
            @Nullable String objective,
            List<String> partnershipKinds,
            List<String> territories,
            List<Partner> partners,
            Budget budget,
            boolean ready,
            boolean submitted,
            @Nullable Opinion opinion,
            @Nullable String decline,
            @Nullable String overrule,
            @Nullable String withdrawal) {}

    /** Votes by college: for, against, abstentions. */
    record Item(
            String project,
            String motion,
            @Nullable Map<String, List<Integer>> votes,
            @Nullable String reasons,
            @Nullable String conditions) {}

    record Session(
            String key,
            boolean decided,
            @Nullable Integer inDays,
            String place,
            String mode,
            int presentByCollege,
            List<Item> items) {}

    static DemoFiles read() {
        return new DemoFiles(
                list("organisations", Organisation.class),
                list("catalysts", Catalyst.class),
                list("committee", Seat.class),
                list("funds", Fund.class),
                list("calls", Call.class),
                list("projects", Project.class),
                list("sessions", Session.class),
                read("fragility"));
    }

    Organisation organisation(String key) {
        return organisations.stream()
                .filter(organisation -> organisation.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Project project(String key) {
        return projects.stream()
                .filter(project -> project.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> list(String name, Class<T> type) {
        var items = new ArrayList<T>();
        read(name).forEach(item -> items.add(JsonMapper.shared().treeToValue(item, type)));
        return items;
    }

    private static JsonNode read(String name) {
        try (var file = DemoFiles.class.getResourceAsStream("/demo/" + name + ".json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
