package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page opened anew in a real browser: accessible, light, of this portal alone, and fit for a small phone. */
class PagesTests {

    private static final long FIRST_LOAD_BYTES = 250_000;
    private static final String VISITOR = "visitor";

    private static final Platform PLATFORM = Platform.running();
    private static final Portal PORTAL = Portal.open(PLATFORM.portal());
    private static final Map<String, Page> SIGNED_IN = new HashMap<>();

    @AfterAll
    static void closeBrowser() {
        PORTAL.close();
    }

    @ParameterizedTest
    @CsvSource({
        "visitor, /",
        "visitor, /calls",
        "visitor, /catalogue",
        "visitor, /catalysts",
        "visitor, /how-we-decide",
        "visitor, /check",
        "visitor, /charter",
        "visitor, /accessibility",
        "visitor, /search?q=jardin",
        "visitor, /style",
        "visitor, /nothing-here",
        "awa.diop, /my-space",
        "awa.diop, /projects/new",
        "awa.diop, /organisations/new",
        "awa.diop, /notifications",
        "awa.diop, /notifications/preferences",
        "youssef.benali, /matches",
        "youssef.benali, /matches/profile",
        "catherine.aubry, /sessions",
        "camille.roussel, /sessions/new",
        "camille.roussel, /management",
        "camille.roussel, /management/applications",
        "camille.roussel, /management/calls",
        "camille.roussel, /management/calls/new",
        "camille.roussel, /management/funds",
        "camille.roussel, /management/committees",
        "paul.kermarrec, /management/people",
        "paul.kermarrec, /management/support",
    })
    void a_page_is_accessible_light_and_fits_a_small_phone(String person, String path) {
        Page page = window(person);
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        page.navigate(path);
        Portal.settled(page);

        assertThat(Portal.violations(page)).isEmpty();
        assertThat(responses)
                .allSatisfy(response ->
                        assertThat(response.url()).startsWith(PLATFORM.portal().toString()));
        assertThat(bytes(responses)).isPositive().isLessThan(FIRST_LOAD_BYTES);
        page.setViewportSize(320, 700);
        assertThat(tooWide(page)).as("wider than the screen at %s", path).isEmpty();
        page.context().close();
    }

    /** What makes the page scroll sideways, once the browser has laid it out anew. */
    private static List<?> tooWide(Page page) {
        return (List<?>) page.evaluate("""
                () => new Promise(told => requestAnimationFrame(() => requestAnimationFrame(() => told(
                    document.documentElement.scrollWidth <= window.innerWidth
                        ? []
                        : [...document.querySelectorAll('*')]
                              .filter(element => element.getBoundingClientRect().right > window.innerWidth)
                              .map(element => element.cloneNode().outerHTML)))))
                """);
    }

    /** A window with nothing cached. */
    private static Page window(String person) {
        return person.equals(VISITOR)
                ? PORTAL.window()
                : PORTAL.windowLike(SIGNED_IN.computeIfAbsent(person, PORTAL::signedIn));
    }

    private static long bytes(List<Response> responses) {
        // More may come while the browser is asked for the size of one.
        return List.copyOf(responses).stream()
                .filter(response -> response.status() == 200)
                .filter(response -> !response.url().contains("/stream"))
                .mapToLong(response -> response.request().sizes().responseBodySize)
                .sum();
    }
}
