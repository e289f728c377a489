package fr.fondationdesterritoires.launcher.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sessions of the committee: planned, convened and, for some, held with every vote of every member. */
final class DemoSessions {

    private static final List<String> CHOICES = List.of("FOR", "AGAINST", "ABSTAIN");

    private final DemoApi api;
    private final DemoSteps steps;
    private final DemoFiles files;
    private final DemoFollowUp followUp;

    DemoSessions(DemoApi api, DemoSteps steps, DemoFiles files, DemoFollowUp followUp) {
        this.api = api;
        this.steps = steps;
        this.files = files;
        this.followUp = followUp;
    }

    void hold(DemoFiles.Session session) {
        var manager = api.as(DemoPeople.MANAGER);
        var id = steps.once(
                "session:" + session.key(),
                () -> manager.submit("/api/sessions", "session:" + session.key(), plan(session))
                        .text("sessionId"));
        for (var item : session.items()) {
            var _ = steps.once(
                    "item:" + item.project(),
                    () -> manager.submit(
                                    "/api/sessions/" + id + "/items",
                                    "item:" + item.project() + id,
                                    Map.of("applicationId", followUp.application(files.project(item.project()))))
                            .text("itemId"));
        }
        steps.onceOnly(
                "convened:" + session.key(),
                () -> manager.submit(
                        "/api/sessions/" + id + "/convocation", "convened:" + session.key() + id, Map.of()));
        if (session.decided()) {
            decide(session, id);
        } else {
            prepare(session, id);
        }
    }

    private Map<String, Object> plan(DemoFiles.Session session) {
        return Map.of(
                "committeeId",
                steps.valueOf("committee:odd17").orElseThrow(),
                "startsAt",
                startsAt(session).toString(),
                "place",
                session.place(),
                "mode",
                session.mode());
    }

    private static Instant startsAt(DemoFiles.Session session) {
        return session.inDays() == null
                ? Instant.now().truncatedTo(ChronoUnit.MINUTES)
                : DemoCalendar.at(session.inDays(), LocalTime.of(14, 0));
    }

    /** Some members have attested already, as some do. */
    private void prepare(DemoFiles.Session session, String id) {
        voters(2).forEach(member -> session.items().forEach(item -> attest(item, member, id)));
    }

    private void decide(DemoFiles.Session session, String id) {
        var present = voters(session.presentByCollege());
        for (var member : present) {
            steps.onceOnly(
                    "present:" + session.key() + ":" + member.person(),
                    () -> api.as(member.person())
                            .put("/api/sessions/" + id + "/attendance/me", Map.of("present", true)));
        }
        var chair = api.as(chair());
        steps.onceOnly(
                "opened:" + session.key(),
                () -> chair.submit("/api/sessions/" + id + "/opening", "opened:" + id, Map.of()));
        for (var item : session.items()) {
            present.forEach(member -> attest(item, member, id));
            vote(item, present, id);
        }
        steps.onceOnly(
                "closed:" + session.key(),
                () -> chair.submit("/api/sessions/" + id + "/closing", "closed:" + id, Map.of()));
    }

    private void attest(DemoFiles.Item item, DemoFiles.Seat member, String session) {
        // A member in conflict is recused already, and the item is not there for them.
        steps.onceOnly(
                "attested:" + item.project() + ":" + member.person(),
                () -> api.as(member.person()).put(path(item, session) + "/attestation", Map.of("conflict", false)));
    }

    private void vote(DemoFiles.Item item, List<DemoFiles.Seat> present, String session) {
        var chair = api.as(chair());
        var ballot = path(item, session) + "/ballot";
        var step = item.project() + idOf(item);
        steps.onceOnly("ballot:" + item.project(), () -> {
            var motion = motion(item);
            var answer = chair.submitUnless(ballot, "ballot:" + step, motion, Set.of("money-is-left"));
            if (!answer.isDone()) {
                motion.put("motion", "FUND");
                chair.submit(ballot, "ballot-to-fund:" + step, motion);
            }
        });
        var choices = choices(Objects.requireNonNull(item.votes()));
        for (var member : present) {
            var choice = Objects.requireNonNull(choices.get(Objects.requireNonNull(member.college())))
                    .removeFirst();
            steps.onceOnly(
                    "vote:" + item.project() + ":" + member.person(),
                    () -> api.as(member.person()).put(ballot + "/vote", Map.of("choice", choice)));
        }
        var reasons = item.reasons();
        steps.onceOnly(
                "counted:" + item.project(),
                () -> chair.submit(
                        ballot + "/closing",
                        "counted:" + step,
                        reasons == null ? Map.of() : Map.of("reasons", reasons)));
    }

    private Map<String, Object> motion(DemoFiles.Item item) {
        var motion = new HashMap<String, Object>();
        motion.put("motion", item.motion());
        motion.put("amountCents", files.project(item.project()).budget().requestedEuros() * 100);
        if (item.conditions() != null) {
            motion.put("conditions", item.conditions());
        }
        return motion;
    }

    private static Map<String, List<String>> choices(Map<String, List<Integer>> votes) {
        var choices = new HashMap<String, List<String>>();
        votes.forEach((college, counts) -> {
            var each = new ArrayList<String>();
            for (var choice = 0; choice < CHOICES.size(); choice++) {
                for (var vote = 0; vote < counts.get(choice); vote++) {
                    each.add(CHOICES.get(choice));
                }
            }
            choices.put(college, each);
        });
        return choices;
    }

    /** The first so many of each college. */
    private List<DemoFiles.Seat> voters(int byCollege) {
        var taken = new HashMap<String, Integer>();
        return files.committee().stream()
                .filter(seat -> seat.college() != null)
                .filter(seat -> taken.merge(Objects.requireNonNull(seat.college()), 1, Integer::sum) <= byCollege)
                .toList();
    }

    private String chair() {
        return files.committee().stream()
                .filter(seat -> "CO_CHAIR".equals(seat.office()))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private String path(DemoFiles.Item item, String session) {
        return "/api/sessions/" + session + "/items/" + idOf(item);
    }

    private String idOf(DemoFiles.Item item) {
        return steps.valueOf("item:" + item.project()).orElseThrow();
    }
}
