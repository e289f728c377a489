package fr.fondationdesterritoires.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator gives a newcomer a role, helps them, and takes the role away; the newcomer notices each. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
class AdministrationTests {

    private static final Platform PLATFORM = Platform.running();
    private static final Portal PORTAL = Portal.open(PLATFORM.portal());
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ADMINISTRATOR = "paul.kermarrec";
    private static final String SIGN = UUID.randomUUID().toString().substring(0, 6);
    private static final String NAME = "Roxane Relais" + SIGN;
    private static final String ADDRESS = "roxane." + SIGN + "@exemple.fr";

    private static final Page NEWCOMER = PORTAL.window();
    private static final Page ADMIN = PORTAL.signedIn(ADMINISTRATOR);

    @AfterAll
    static void closeBrowser() {
        PORTAL.close();
    }

    @Test
    @Order(1)
    void a_newcomer_finds_the_teams_pages_closed() {
        NEWCOMER.navigate("/my-space");
        Portal.signUp(NEWCOMER, NAME, ADDRESS);
        NEWCOMER.navigate("/management");
        assertThat(NEWCOMER.getByText("Cette page ne vous est pas ouverte")).isVisible();
    }

    @Test
    @Order(2)
    void an_administrator_gives_them_a_role_for_a_reason() {
        ADMIN.navigate("/management/people");
        Portal.settled(ADMIN);
        pressed(ADMIN, "Confier le rôle");
        assertThat(ADMIN.getByText("Dites pourquoi.")).isVisible();

        ADMIN.getByRole(AriaRole.COMBOBOX).fill(ADDRESS);
        ADMIN.getByRole(AriaRole.OPTION).first().click();
        ADMIN.getByRole(AriaRole.RADIO).first().check(new Locator.CheckOptions().setForce(true));
        ADMIN.getByLabel("Raison").fill("Elle conduit le fonds dès janvier.");
        pressed(ADMIN, "Confier le rôle");

        Locator given = ADMIN.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(NAME))
                .filter(new Locator.FilterOptions().setHasText("Elle conduit le fonds dès janvier."));
        assertThat(given).containsText(Pattern.compile("Gestion des fonds.*confié"));
        assertThat(given).containsText("Paul Kermarrec");
        assertThat(given).containsText("fait");
        assertThat(Portal.violations(ADMIN)).isEmpty();
    }

    @Test
    @Order(3)
    void the_newcomer_is_told_signs_in_anew_and_has_the_page() {
        mailed("Un rôle vous est confié");
        NEWCOMER.getByText("Se déconnecter").first().click();
        NEWCOMER.getByText("Se connecter").first().waitFor();
        NEWCOMER.navigate("/management");
        NEWCOMER.getByText("Se connecter").first().click();
        IdentityProvider.shownOn(NEWCOMER).signIn(NEWCOMER, ADDRESS, IdentityProvider.NEW_PASSWORD);
        NEWCOMER.getByText("Se déconnecter").waitFor();
        NEWCOMER.navigate("/management");
        assertThat(NEWCOMER.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ce qui vous attend")))
                .isVisible();
    }

    @Test
    @Order(4)
    void the_administrator_sees_what_became_of_their_mail_and_leaves_a_trace() {
        ADMIN.navigate("/management/support");
        ADMIN.getByLabel("Nom ou courriel").fill(ADDRESS);
        pressed(ADMIN, "Chercher");
        Locator found = ADMIN.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NAME));
        assertThat(found.first()).isVisible();
        assertThat(ADMIN.url()).doesNotContain(SIGN);
        assertThat(Portal.violations(ADMIN)).isEmpty();
        found.first().click();

        Locator mail = ADMIN.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("rôle confié"))
                .filter(new Locator.FilterOptions().setHasText("parti"));
        assertThat(mail).isVisible();
        assertThat(ADMIN.getByText("Dernière visite")).isVisible();
        Portal.settled(ADMIN);
        assertThat(Portal.violations(ADMIN)).isEmpty();

        ADMIN.navigate("/management/support");
        assertThat(ADMIN.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(NAME))
                        .first())
                .containsText("Paul Kermarrec");
        assertThat(PLATFORM.as("camille.roussel")
                        .get("/api/support/people/lookups")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void the_role_is_taken_and_the_newcomer_told() {
        ADMIN.navigate("/management/people");
        ADMIN.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Retirer à " + NAME + ".*")))
                .click();
        Locator dialog = ADMIN.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Raison").fill("Son remplacement est fini.");
        assertThat(Portal.violations(ADMIN)).isEmpty();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer le rôle"))
                .click();

        mailed("Un rôle vous est retiré");
        assertThat(ADMIN.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Son remplacement est fini.")))
                .containsText("retiré");
    }

    @Test
    @Order(6)
    void the_last_administrator_stays() {
        Api admin = PLATFORM.as(ADMINISTRATOR);
        String himself = admin.get("/api/people/me").expect(200).text("personId");
        Api.Answer refused = admin.post(
                "/api/people/" + himself + "/staff-roles/FOUNDATION_ADMIN/end", Map.of("reason", "Pour voir."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("last-administrator");
    }

    private static void mailed(String subject) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PLATFORM.mailsTo(ADDRESS))
                        .anySatisfy(mail ->
                                assertThat(mail.path("subject").asString()).startsWith(subject)));
    }

    private static void pressed(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
