package fr.fondationdesterritoires.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Funds, their committees and calls, and the indicator that the calls look at. */
final class DemoMoney {

    private static final String MAIN_FUND = "odd17";

    private final DemoApi api;
    private final DemoSteps steps;
    private final DemoFiles files;
    private final DemoPeople people;

    DemoMoney(DemoApi api, DemoSteps steps, DemoFiles files, DemoPeople people) {
        this.api = api;
        this.steps = steps;
        this.files = files;
        this.people = people;
    }

    void importFragility() {
        steps.onceOnly("fragility", () -> api.as(DemoPeople.ADMINISTRATOR).post("/api/fragilities", files.fragility()));
    }

    void load() {
        files.funds().forEach(this::fund);
        files.calls().forEach(this::call);
    }

    private void fund(DemoFiles.Fund fund) {
        var manager = api.as(DemoPeople.MANAGER);
        var id = steps.once(
                "fund:" + fund.key(),
                () -> manager.submit(
                                "/api/funds",
                                "fund:" + fund.key(),
                                Map.of("name", fund.name(), "kind", fund.kind(), "description", fund.description()))
                        .text("fundId"));
        for (var contribution : fund.contributions()) {
            var step = "contribution:" + fund.key() + ":" + contribution.from();
            steps.onceOnly(
                    step,
                    () -> manager.submit(
                            "/api/funds/" + id + "/contributions",
                            step + id,
                            Map.of(
                                    "from",
                                    contribution.from(),
                                    "amountCents",
                                    contribution.euros() * 100,
                                    "receivedOn",
                                    DemoCalendar.day(-contribution.daysAgo()))));
        }
        committee(fund, id);
    }

    /** The main fund's committee has all members; the other's has two of each college. */
    private void committee(DemoFiles.Fund fund, String fundId) {
        var manager = api.as(DemoPeople.MANAGER);
        var name = MAIN_FUND.equals(fund.key()) ? "Comité d’engagement du Fonds ODD 17" : "Comité du " + fund.name();
        var id = steps.once(
                "committee:" + fund.key(),
                () -> manager.submit("/api/committees", "committee:" + fundId, Map.of("name", name, "fundId", fundId))
                        .text("committeeId"));
        for (var seat : seats(fund)) {
            steps.onceOnly(
                    "seat:" + fund.key() + ":" + seat.person(),
                    () -> manager.submit(
                            "/api/committees/" + id + "/members", "seat:" + id + seat.person(), appointment(seat)));
            steps.onceOnly(
                    "declaration:" + fund.key() + ":" + seat.person(),
                    () -> api.as(seat.person())
                            .put(
                                    "/api/committees/" + id + "/declarations/me",
                                    Map.of("interests", "Aucun autre mandat que ceux connus de la fondation.")));
        }
    }

    private List<DemoFiles.Seat> seats(DemoFiles.Fund fund) {
        if (MAIN_FUND.equals(fund.key())) {
            return files.committee();
        }
        var taken = new HashMap<String, Integer>();
        return files.committee().stream()
                .filter(seat -> taken.merge(Objects.requireNonNullElse(seat.college(), "none"), 1, Integer::sum) <= 2)
                .toList();
    }

    private Map<String, Object> appointment(DemoFiles.Seat seat) {
        var appointment = new HashMap<String, Object>();
        appointment.put(
                "personId", people.named(seat.person()).orElseThrow().id().toString());
        appointment.put("from", DemoCalendar.day(-400));
        appointment.put("until", DemoCalendar.day(700));
        if (seat.college() != null) {
            appointment.put("college", seat.college());
        }
        if (seat.office() != null) {
            appointment.put("office", seat.office());
        }
        return appointment;
    }

    private void call(DemoFiles.Call call) {
        var manager = api.as(DemoPeople.MANAGER);
        var id = steps.once(
                "call:" + call.key(),
                () -> manager.submit("/api/calls", "call:" + call.key(), draft(call))
                        .text("callId"));
        steps.onceOnly(
                "published:" + call.key(),
                () -> manager.submitAt("/api/calls/" + id + "/publication", "published:" + id, version(manager, id)));
    }

    private static long version(DemoApi.As manager, String call) {
        return manager.get("/api/calls/" + call).path("version").asLong();
    }

    private Map<String, Object> draft(DemoFiles.Call call) {
        var draft = new HashMap<String, Object>();
        draft.put("fundId", steps.valueOf("fund:" + call.fund()).orElseThrow());
        draft.put("committeeId", steps.valueOf("committee:" + call.fund()).orElseThrow());
        draft.put("title", call.title());
        draft.put("presentation", call.presentation());
        draft.put("opensAt", at(call.opens(), LocalTime.MIDNIGHT).toString());
        draft.put("closesAt", at(call.closes(), LocalTime.of(23, 59, 59)).toString());
        draft.put("perimeter", call.perimeter());
        draft.put("profilesAllowed", call.profilesAllowed());
        draft.put("minimumCents", call.minimumEuros() * 100);
        draft.put("maximumCents", call.maximumEuros() * 100);
        draft.put("budgetSharePercent", 50);
        draft.put("shareCents", call.shareEuros() * 100);
        draft.put("minimumReviews", 0);
        draft.put("documentsAsked", call.documentsAsked());
        if (call.fragility()) {
            draft.put(
                    "fragilityIndicator",
                    files.fragility().path("indicator").path("code").asString());
        }
        return draft;
    }

    private static Instant at(DemoFiles.Moment moment, LocalTime time) {
        return moment.minutes() != null
                ? Instant.now().plus(Duration.ofMinutes(moment.minutes()))
                : DemoCalendar.at(Objects.requireNonNull(moment.days()), time);
    }
}
