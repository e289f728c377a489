package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everyone sees, in a real browser: accessible, light, and from nowhere else. */
class PublicPagesTests {

    private static final long FIRST_LOAD_BYTES = 250_000;
    private static final Platform PLATFORM = Platform.running();
    private static final Portal PORTAL = Portal.open(PLATFORM.portal());

    @AfterAll
    static void closeBrowser() {
        PORTAL.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/calls", "/catalogue", "/catalysts", "/how-we-decide", "/check", "/charter", "/style"})
    void a_page_has_a_heading_and_no_violation(String path) {
        Page page = PORTAL.window();
        page.navigate(path);
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(Portal.violations(page)).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calls", "/catalogue"})
    void a_page_fits_a_small_phone(String path) {
        Page page = PORTAL.window(320, 700);
        page.navigate(path);
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calls", "/catalogue", "/how-we-decide"})
    void a_first_load_is_light_and_asks_nobody_else(String path) {
        Page page = PORTAL.window();
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        page.navigate(path);
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(responses)
                .allSatisfy(response ->
                        assertThat(response.url()).startsWith(PLATFORM.portal().toString()));
        long bytes = responses.stream()
                .filter(response -> response.status() == 200)
                .filter(response -> !response.url().contains("/stream"))
                .mapToLong(response -> response.request().sizes().responseBodySize)
                .sum();
        assertThat(bytes).isPositive().isLessThan(FIRST_LOAD_BYTES);
        page.context().close();
    }
}
