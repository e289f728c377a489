package fr.fondationdesterritoires.projects.inputs.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, field by field, so that all of it can be told at once. */
public final class Checks {

    private final List<FieldFault> faults = new ArrayList<>();

    /** The text without blanks around it; at fault when there is none, when it is longer than allowed, or unprintable. */
    public String required(String field, @Nullable String text, int longest) {
        String stripped = optional(field, text, longest);
        check(!stripped.isEmpty(), field, "required");
        return stripped;
    }

    /** The text without blanks around it, perhaps empty; at fault when longer than allowed or unprintable. */
    public String optional(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            fault(field, "too-long", Map.of("max", longest));
        }
        check(stripped.codePoints().allMatch(Checks::isPrintable), field, "unprintable");
        return stripped;
    }

    /** At fault with that code unless the condition holds. */
    public void check(boolean condition, String field, String code) {
        if (!condition) {
            fault(field, code, Map.of());
        }
    }

    /** At fault when there are more than allowed. */
    public void atMost(int most, int count, String field) {
        if (count > most) {
            fault(field, "too-many", Map.of("max", most));
        }
    }

    public void fault(String field, String code, Map<String, Object> arguments) {
        faults.add(new FieldFault(field, code, arguments));
    }

    /** The value if nothing is at fault, else the refusal made of all faults. */
    public <T> Outcome<T> outcome(Supplier<T> value, Function<List<FieldFault>, Refusal> refusal) {
        return faults.isEmpty() ? Outcome.accepted(value.get()) : Outcome.refused(refusal.apply(List.copyOf(faults)));
    }

    private static boolean isPrintable(int codePoint) {
        boolean control =
                Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        return !control && Character.getType(codePoint) != Character.SURROGATE;
    }
}
