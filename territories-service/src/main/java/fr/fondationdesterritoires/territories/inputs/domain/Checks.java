package fr.fondationdesterritoires.territories.inputs.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what people sent and collects what is wrong with it, field by field. */
public final class Checks {

    private final List<FieldFault> faults = new ArrayList<>();

    /** The text without blanks around it; at fault when shorter or longer than allowed, or unprintable. */
    public String text(String field, @Nullable String text, int shortest, int longest) {
        String stripped = text == null ? "" : text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length == 0) {
            check(shortest == 0, field, "required");
        } else if (length < shortest) {
            fault(field, "too-short", Map.of("min", shortest));
        } else if (length > longest) {
            fault(field, "too-long", Map.of("max", longest));
        }
        check(stripped.codePoints().allMatch(Checks::isPrintable), field, "unprintable");
        return stripped;
    }

    /** The areas of those codes; at fault when there are none, too many, or one that does not exist. */
    public List<TerritoryCode> territories(String field, @Nullable Collection<@Nullable String> codes, int most) {
        List<TerritoryCode> read = new ArrayList<>();
        int at = 0;
        for (String code : some(field, codes, most)) {
            TerritoryCode.parse(code)
                    .flatMap(TerritoryReference.load()::find)
                    .ifPresentOrElse(area -> read.add(area.code()), unknown(field + "[" + at + "]"));
            at++;
        }
        return read.stream().distinct().toList();
    }

    /** The numbers of Sustainable Development Goals; at fault when there are none, or one is not 1 to 17. */
    public List<Integer> sdgs(String field, @Nullable Collection<@Nullable Integer> sdgs) {
        List<Integer> read = some(field, sdgs, 17);
        for (int at = 0; at < read.size(); at++) {
            check(read.get(at) >= 1 && read.get(at) <= 17, field + "[" + at + "]", "sdg-unknown");
        }
        return read.stream().distinct().sorted().toList();
    }

    /** What was sent, without gaps; at fault when empty or more than allowed. */
    public <T> List<T> some(String field, @Nullable Collection<@Nullable T> sent, int most) {
        if (sent == null || sent.isEmpty()) {
            fault(field, "required", Map.of());
            return List.of();
        }
        if (sent.size() > most) {
            fault(field, "too-many", Map.of("max", most));
            return List.of();
        }
        check(sent.stream().noneMatch(Objects::isNull), field, "required");
        return sent.stream().<T>mapMulti(Checks::ifThere).toList();
    }

    /** The number; at fault when missing or out of bounds. */
    public int number(String field, @Nullable Integer number, int smallest, int largest) {
        if (number == null) {
            fault(field, "required", Map.of());
            return smallest;
        }
        if (number < smallest || number > largest) {
            fault(field, "out-of-range", Map.of("min", smallest, "max", largest));
        }
        return number;
    }

    /** At fault with that code unless the condition holds. */
    public void check(boolean condition, String field, String code) {
        if (!condition) {
            fault(field, code, Map.of());
        }
    }

    public void fault(String field, String code, Map<String, Object> arguments) {
        faults.add(new FieldFault(field, code, arguments));
    }

    /** The value if nothing is at fault, else the refusal made of all faults. */
    public <T> Outcome<T> outcome(Supplier<T> value, Function<List<FieldFault>, Refusal> refusal) {
        return faults.isEmpty() ? Outcome.accepted(value.get()) : Outcome.refused(refusal.apply(List.copyOf(faults)));
    }

    private Runnable unknown(String field) {
        return () -> fault(field, "territory-unknown", Map.of());
    }

    private static <T> void ifThere(@Nullable T value, java.util.function.Consumer<T> there) {
        if (value != null) {
            there.accept(value);
        }
    }

    private static boolean isPrintable(int codePoint) {
        boolean space = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return space || (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE);
    }
}
