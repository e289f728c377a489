package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists as they come from outside: perhaps absent, perhaps with holes. */
final class Inputs {

    private Inputs() {}

    static <T> List<T> present(Checks checks, String field, @Nullable List<? extends @Nullable T> values) {
        if (values == null) {
            return List.of();
        }
        checks.check(values.stream().allMatch(Objects::nonNull), field, "required");
        return values.stream()
                .<T>mapMulti((value, next) -> {
                    if (value != null) {
                        next.accept(value);
                    }
                })
                .toList();
    }
}
