package fr.fondationdesterritoires.platform.sample;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Every way to ask and to be refused. */
@RestController
public class SampleController {

    /** A line of a thing. */
    record Line(String label, long amountCents) {}

    /** What a thing is made of. */
    record Body(
            @Size(min = 1, max = 10) String title,
            UUID owner,
            Instant at,
            Color color,
            List<Line> lines,
            @Nullable String remark) {

        Body {
            lines = List.copyOf(lines);
        }
    }

    enum Color {
        RED,
        GREEN
    }

    /** An answer. */
    record Told(String text, @Nullable String remark) {}

    /** A row of a list. */
    record Row(int number) {}

    @GetMapping("/api/public/hello")
    Mono<Told> hello(@Nullable CurrentPerson person, Locale locale) {
        String name = person == null ? "nobody" : person.name();
        return Mono.just(new Told(name + " " + locale.getLanguage(), null));
    }

    @GetMapping("/api/public/maybe")
    Mono<Told> maybe(Optional<CurrentPerson> person) {
        return Mono.just(new Told(person.map(CurrentPerson::name).orElse("nobody"), null));
    }

    @GetMapping("/api/public/required")
    Mono<Told> required(CurrentPerson person) {
        return Mono.just(new Told(person.name(), null));
    }

    @GetMapping("/api/me")
    Mono<CurrentPerson> me(CurrentPerson person) {
        return Mono.just(person);
    }

    @PostMapping("/api/things")
    Mono<Told> post(@Valid @RequestBody Body body) {
        return Mono.just(new Told(body.title(), body.remark()));
    }

    @PostMapping("/api/documents")
    Mono<Integer> document(@RequestBody byte[] bytes) {
        return Mono.just(bytes.length);
    }

    @PostMapping("/api/links/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> link(@PathVariable String token) {
        return Mono.empty();
    }

    @PostMapping("/api/act")
    Mono<Told> act(@RequestHeader("Idempotency-Key") String key) {
        return Mono.just(new Told(key, null));
    }

    @GetMapping("/api/things/{id}")
    Mono<Told> thing(@PathVariable UUID id, @RequestParam int size) {
        return Mono.just(new Told(id.toString() + size, null));
    }

    @PutMapping("/api/things/{id}")
    Mono<Long> put(@PathVariable UUID id, IfMatch ifMatch) {
        return Mono.just(ifMatch.version());
    }

    @GetMapping("/api/public/list")
    Mono<Page<Row>> list(PageRequest page) {
        int from = page.after() == null ? 0 : (int) page.after().number(0);
        List<Row> rows = IntStream.rangeClosed(from + 1, Math.min(45, from + page.limitPlusOne()))
                .mapToObj(Row::new)
                .toList();
        return Mono.just(Page.of(rows, page, row -> Cursor.of(row.number())));
    }

    @GetMapping("/api/public/refused")
    Mono<Told> refused() {
        Refusal refusal = Refusal.of(
                Kind.CONFLICT,
                "sample-refusal",
                Map.of("balanceCents", 123_450L, "closesAt", Instant.parse("2026-07-01T21:59:59Z")));
        return Refusals.orError(Mono.just(Outcome.refused(refusal)));
    }

    @GetMapping("/api/public/unworded")
    Mono<Told> unworded() {
        return Refusals.signal(
                Refusal.of(Kind.INVALID, "nobody-wrote-a-sentence", List.of(new FieldFault("a.b[1]", "sample-fault"))));
    }

    @GetMapping("/api/public/bug")
    Mono<Told> bug() {
        throw new IllegalStateException("secret words of the inside");
    }

    @GetMapping("/api/public/away")
    Mono<Told> away() {
        return Mono.error(new DataAccessResourceFailureException("secret"));
    }
}
