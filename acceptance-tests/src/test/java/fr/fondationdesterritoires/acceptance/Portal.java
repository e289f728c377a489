package fr.fondationdesterritoires.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser on the portal; each person gets a window of their own. */
final class Portal implements AutoCloseable {

    /** Reaching out for updates would be third-party requests of the browser's own. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Pattern STILL_LOADING = Pattern.compile("^(Chargement|Loading)");
    private static final int PATIENCE_MS = 20_000;
    private static final String DEMONSTRATION_PASSWORD = "alliance-demonstration";

    private final URI base;
    private final Playwright playwright;
    private final Browser browser;

    private Portal(URI base, Playwright playwright, Browser browser) {
        this.base = base;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Portal open(URI base) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ARGUMENTS));
        return new Portal(base, playwright, browser);
    }

    /** A window in French on an ordinary screen. */
    Page window() {
        return window(1280, 900);
    }

    Page window(int width, int height) {
        return window(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** A window of the person of another one, with nothing cached. */
    Page windowLike(Page other) {
        return window(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setStorageState(other.context().storageState()));
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(base.toString())
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    /** A window in which somebody signs in with the password of the demonstration people. */
    Page signedIn(String person) {
        Page page = window();
        page.navigate("/");
        signIn(page, person);
        return page;
    }

    /** From the page's own link, so that one comes back to the same place. */
    static void signIn(Page page, String person) {
        page.getByText("Se connecter").first().click();
        IdentityProvider.shownOn(page).signIn(page, person + "@exemple.fr", DEMONSTRATION_PASSWORD);
        page.getByText("Se déconnecter").waitFor();
    }

    /** From the page's own link; the person is new to everything. */
    static void signUp(Page page, String name, String address) {
        KnownPeople.signedUp(name, address);
        page.getByText("Se connecter").last().click();
        IdentityProvider.shownOn(page).signUp(page, name, address);
        page.getByText("Se déconnecter").waitFor();
    }

    /** Waits until the page has its heading and nothing in it is still on its way. */
    static void settled(Page page) {
        page.locator("h1").first().waitFor();
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.MAIN).getByText(STILL_LOADING))
                .hasCount(0);
    }

    /** Against WCAG 2.2 A and AA, and what axe holds to be best practice. */
    static List<String> violations(Page page) {
        // What is being announced to screen readers comes and goes within seconds, at times with what it names.
        return new AxeBuilder(page)
                .exclude("[data-live-announcer]").analyze().getViolations().stream()
                        .map(rule -> page.url() + " " + rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium: ./verify installs one, or name yours in the variable CHROMIUM"));
    }
}
