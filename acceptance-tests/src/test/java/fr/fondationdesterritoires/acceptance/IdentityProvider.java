package fr.fondationdesterritoires.acceptance;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The pages on which people sign in and up: the small local provider's or Keycloak's, whichever the portal leads to. */
enum IdentityProvider {
    LOCAL {
        @Override
        void signIn(Page page, String address, String password) {
            page.getByLabel("Adresse e-mail").fill(address);
            page.getByLabel("Mot de passe").fill(password);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Se connecter").setExact(true))
                    .click();
        }

        @Override
        void signUp(Page page, String name, String address) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Créer un compte"))
                    .click();
            page.getByLabel("Prénom et nom").fill(name);
            page.getByLabel("Adresse e-mail").fill(address);
            page.getByLabel("Mot de passe").fill(NEW_PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Créer mon compte"))
                    .click();
        }
    },

    KEYCLOAK {
        @Override
        void signIn(Page page, String address, String password) {
            page.locator("#username").fill(address);
            page.locator("#password").fill(password);
            page.locator("#kc-login").click();
        }

        @Override
        void signUp(Page page, String name, String address) {
            page.locator("a[href*='registration']").click();
            page.locator("#firstName").fill(name.substring(0, name.indexOf(' ')));
            page.locator("#lastName").fill(name.substring(name.indexOf(' ') + 1));
            page.locator("#email").fill(address);
            page.locator("#kc-register-form [type=submit]").click();
            // A password is chosen once the address is proved.
            page.navigate(confirmation(address));
            page.locator("#password-new").fill(NEW_PASSWORD);
            page.locator("#password-confirm").fill(NEW_PASSWORD);
            page.locator("#kc-submit").click();
        }
    };

    static final String NEW_PASSWORD = "une phrase de passe assez longue";
    private static final Pattern CONFIRMATION = Pattern.compile("https?://\\S+/login-actions/action-token\\S+");

    abstract void signIn(Page page, String address, String password);

    abstract void signUp(Page page, String name, String address);

    /** The provider whose page has just been opened. */
    static IdentityProvider shownOn(Page page) {
        page.locator("input[type=password]").first().waitFor();
        return page.url().contains("/realms/") ? KEYCLOAK : LOCAL;
    }

    /** The link by which an address is proved to be one's own. */
    private static String confirmation(String address) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> confirmations(address), links -> !links.isEmpty())
                .getFirst();
    }

    private static List<String> confirmations(String address) {
        return Platform.running().mailsTo(address).stream()
                .map(IdentityProvider::text)
                .map(CONFIRMATION::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    private static String text(JsonNode mail) {
        return mail.path("text").asString();
    }
}
