package fr.fondationdesterritoires.launcher.demo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which steps of the demonstration data are done, so that loading goes on where it was interrupted. */
@Component
public class DemoSteps {

    private final JdbcClient jdbc;
    private final Map<String, String> done = new ConcurrentHashMap<>();

    DemoSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember() {
        jdbc.sql("select step, value from demo_step").query(row -> {
            done.put(row.getString("step"), row.getString("value"));
        });
    }

    /** Does the work unless it was done before; gives what it gave, mostly an id. */
    String once(String step, Supplier<String> work) {
        var before = done.get(step);
        if (before != null) {
            return before;
        }
        var value = work.get();
        jdbc.sql("insert into demo_step (step, value) values (?, ?) on conflict do nothing")
                .params(step, value)
                .update();
        done.put(step, value);
        return value;
    }

    void onceOnly(String step, Runnable work) {
        var _ = once(step, () -> {
            work.run();
            return "";
        });
    }

    Optional<String> valueOf(String step) {
        return Optional.ofNullable(done.get(step));
    }
}
