package fr.fondationdesterritoires.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The main job in a real browser, each person in a window of their own; every page of it is held to axe. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
@ResourceLock(value = CommitteeOfNine.SITTING, mode = ResourceAccessMode.READ)
class FromSubmissionToDecisionJourney {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MARK = UUID.randomUUID().toString().substring(0, 4);
    private static final String TITLE = "Un verger-école au pied des tours " + MARK;
    private static final String CALL = "Cultiver ensemble " + MARK;
    private static final String LEAD_ADDRESS = "claire.vidal." + MARK + "@exemple.fr";
    private static final String PARTNER_ADDRESS = "marc.olivier." + MARK + "@exemple.fr";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final Platform PLATFORM = Platform.running();
    private static final Portal PORTAL = Portal.open(PLATFORM.portal());
    private static final CommitteeOfNine COMMITTEE = CommitteeOfNine.appointed(PLATFORM);
    private static final List<String> VIOLATIONS = new ArrayList<>();
    private static final Map<String, Page> WINDOWS = new HashMap<>();

    private static Page lead = PORTAL.window();
    private static Page manager = PORTAL.signedIn(Dossiers.FUND_MANAGER);
    private static String project = "";
    private static String number = "";
    private static String session = "";

    @AfterAll
    static void closeBrowser() {
        PORTAL.close();
    }

    @Test
    @Order(1)
    void a_fund_manager_publishes_a_call() {
        visit(manager, "/management/calls/new");
        field(manager, "Titre en français").fill(CALL);
        field(manager, "Présentation en français").fill("Un appel pour les alliances qui cultivent la ville.");
        main(manager)
                .getByLabel("Fonds", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(CommitteeOfNine.FUND);
        field(manager, "Comité qui décide").selectOption(COMMITTEE.name());
        LocalDateTime now = LocalDateTime.now(ZoneId.of("Europe/Paris")).truncatedTo(ChronoUnit.MINUTES);
        field(manager, "Ouverture").fill(now.minusHours(1).toString());
        field(manager, "Clôture").fill(now.plusDays(30).toString());
        field(manager, "Minimum, hors prime").fill("1000");
        field(manager, "Maximum, prime comprise").fill("60000");
        field(manager, "Part du fonds pour l’appel").fill("100000");
        press(manager, "Ajouter un document");
        field(manager, "Ce qu’on demande").fill("Note d’intention");
        press(manager, "Enregistrer le brouillon");
        assertThat(button(manager, "Publier l’appel")).isVisible();
        look(manager, "call-draft");
        press(manager, "Publier l’appel");
        agree(manager);

        assertThat(main(manager)).containsText("Ouvert");
    }

    @Test
    @Order(2)
    void a_visitor_reads_in_french_or_english_and_finds_the_call() {
        visit(lead, "/");
        assertThat(heading(lead)).containsText("Ensemble");
        assertThat(main(lead)).containsText("Appels ouverts");
        look(lead, "home");
        lead.getByText("English").click();
        assertThat(main(lead)).containsText("Open calls");
        assertThat(lead.locator("html")).hasAttribute("lang", "en");
        look(lead, "home-en");
        lead.getByText("Français").click();
        visit(lead, "/calls");
        link(lead, CALL).click();
        assertThat(heading(lead)).hasText(CALL);
        look(lead, "call");
        visit(lead, "/catalogue");
        look(lead, "catalogue");
    }

    @Test
    @Order(3)
    void an_actor_signs_up_and_registers_an_organisation() {
        visit(lead, "/");
        Portal.signUp(lead, "Claire Vidal", LEAD_ADDRESS);
        visit(lead, "/projects/new");
        field(lead, "Nom de l’organisation").fill("Jardins partagés du Forez");
        field(lead, "Famille d’acteurs").selectOption("Association");
        chooseTerritory(lead, "Commune du siège", "saint etienne", "Loire");
        field(lead, "Numéro RNA").fill("W12");
        look(lead, "organisation");
        press(lead, "Inscrire et continuer");
        assertThat(main(lead)).containsText("Ce n’est pas un numéro RNA");
        field(lead, "Numéro RNA")
                .fill("W42%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)));
        press(lead, "Inscrire et continuer");

        assertThat(field(lead, "Titre du projet")).isVisible();
    }

    @Test
    @Order(4)
    void while_drafting_rules_turn_from_missing_to_met() {
        field(lead, "Titre du projet").fill(TITLE);
        field(lead, "Appel à projets").selectOption(CALL);
        press(lead, "Ouvrir le brouillon");
        lead.waitForURL("**/edit/presentation");
        project = lead.url().replaceAll(".*/projects/([^/]+)/.*", "$1");
        assertThat(rules()).containsText("1 sur 8");

        field(lead, "En quelques phrases").fill("Les habitants, une menuiserie et une fondation plantent un verger.");
        chooseTerritory(lead, "Territoires", "saint etienne", "Commune · Loire");
        main(lead).getByText("Villes et communautés durables").click();
        main(lead).getByText("Partenariats pour la réalisation").click();
        main(lead)
                .getByText("Construire ensemble des solutions sur un territoire")
                .click();
        main(lead).getByText("Coopération économique").click();
        assertThat(rules()).containsText("3 sur 8");
        look(lead, "presentation");

        link(lead, "Continuer : Alliance").click();
        invite(PARTNER_ADDRESS, "Menuiserie Olivier");
        invite(CommitteeOfNine.IN_CONFLICT + "@exemple.fr", "Fondation des Rives vives");
        look(lead, "alliance");

        link(lead, "Continuer : Budget").click();
        field(lead, "Demandé à la Fondation").fill("30000");
        press(lead, "Ajouter une dépense");
        field(lead, "Dépense 1, intitulé").fill("Plantations et outils");
        field(lead, "Dépense 1, montant").fill("60 000");
        press(lead, "Ajouter une ressource");
        field(lead, "Ressource 1, intitulé").fill("Menuiserie Olivier");
        field(lead, "Ressource 1, montant").fill("29999,50");
        field(lead, "Ressource 1, montant").press("Tab");
        assertThat(main(lead)).containsText("Il reste 0,50 € à trouver");
        field(lead, "Ressource 1, montant").fill("30000");
        field(lead, "Ressource 1, montant").press("Tab");
        assertThat(rules()).containsText("5 sur 8");
        look(lead, "budget");

        link(lead, "Continuer : Documents").click();
        attach("notes.pdf", "Ceci n'est pas un PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(main(lead)).containsText("n’est pas un PDF");
        attach("note.pdf", PDF);
        assertThat(rules()).containsText("6 sur 8");
        look(lead, "documents");

        link(lead, "Continuer : Charte et dépôt").click();
        main(lead).getByText("J’ai lu la charte, et je m’y engage").click();
        press(lead, "Signer la charte");
        assertThat(rules()).containsText("7 sur 8");
        assertThat(rules()).containsText("Prime (0 %)");
    }

    @Test
    @Order(5)
    void partners_follow_the_mail_confirm_their_part_and_sign() {
        Page partner = PORTAL.window(390, 844);
        partner.navigate(linkIn(mail(PARTNER_ADDRESS, "vous invite"), "/invitations/"));
        heading(partner).waitFor();
        look(partner, "invitation-unknown");
        Portal.signUp(partner, "Marc Olivier", PARTNER_ADDRESS);
        field(partner, "Nom de l’organisation").fill("Menuiserie Olivier");
        field(partner, "Famille d’acteurs").selectOption("Entreprise");
        chooseTerritory(partner, "Commune du siège", "firminy", "Loire");
        field(partner, "Numéro SIRET").fill("123 456 789 00011");
        press(partner, "Inscrire et continuer");
        assertThat(main(partner)).containsText("Ce n’est pas un numéro SIRET");
        field(partner, "Numéro SIRET").fill("");
        press(partner, "Inscrire et continuer");
        confirm(partner, "Le bois des bacs et vingt journées de menuiserie");
        WINDOWS.put(PARTNER_ADDRESS, partner);

        Page foundation = PORTAL.window();
        foundation.navigate(linkIn(mail(CommitteeOfNine.IN_CONFLICT + "@exemple.fr", "vous invite"), "/invitations/"));
        Portal.signIn(foundation, CommitteeOfNine.IN_CONFLICT);
        main(foundation).getByText("Fondation des Rives vives").first().click();
        confirm(foundation, "Un don de départ");
        WINDOWS.put(CommitteeOfNine.IN_CONFLICT, foundation);
    }

    @Test
    @Order(6)
    void a_submission_gives_a_receipt_once_however_often_one_clicks() {
        assertThat(rules()).containsText("8 sur 8");
        assertThat(rules()).containsText("Prime (5 %)");
        look(lead, "submit");
        button(lead, "Déposer le dossier").dblclick();

        assertThat(heading(lead)).hasText("Votre dossier est déposé");
        Matcher found = Pattern.compile("\\d{4}-\\d{6}").matcher(main(lead).innerText());
        assertThat(found.find()).isTrue();
        number = found.group();
        look(lead, "receipt");
        mail(LEAD_ADDRESS, number);
        lead.goBack();
        assertThat(main(lead)).not().containsText("Déposer le dossier");
        assertThat(mailsTo(LEAD_ADDRESS, number)).hasSize(1);
    }

    @Test
    @Order(7)
    void the_first_catalyst_accepts_and_gives_a_local_opinion() {
        String catalyst = Matches.person(Matches.asked(PLATFORM, project, match -> true));
        Page window = PORTAL.signedIn(catalyst);
        window.navigate(linkIn(mail(catalyst + "@exemple.fr", TITLE), "/matches/"));
        assertThat(main(window)).containsText("Vous couvrez");
        look(window, "match");
        press(window, "J’accompagne ce projet");
        main(window).getByText("Avis favorable").click();
        field(window, "Vos raisons").fill("Le besoin est réel, l’école attend ce projet.");
        look(window, "opinion");
        press(window, "Donner mon avis");

        assertThat(main(window)).containsText("Avis donné");
        WINDOWS.put(catalyst, window);
    }

    @Test
    @Order(8)
    void a_catalyst_who_declines_makes_room_for_the_next() {
        Dossiers dossiers = new Dossiers(PLATFORM, COMMITTEE.id());
        String other = dossiers.readyToSubmit("Un autre dossier " + MARK);
        dossiers.lead()
                .post("/api/projects/" + other + "/submissions", Map.of("confirmIneligible", false))
                .expect(201);
        String first = Matches.person(Matches.asked(PLATFORM, other, match -> true));
        Page window = windowOf(first);
        visit(window, "/my-space");
        window.navigate(linkIn(mail(first + "@exemple.fr", "Un autre dossier " + MARK), "/matches/"));
        press(window, "Je décline");
        agree(window);
        assertThat(main(window)).containsText("décliné");
        look(window, "declined");

        String next = Matches.person(
                Matches.asked(PLATFORM, other, match -> !Matches.person(match).equals(first)));
        mail(next + "@exemple.fr", "Un autre dossier " + MARK);
    }

    @Test
    @Order(9)
    void the_manager_reads_the_application_and_convenes_a_session() {
        visit(manager, "/management/applications");
        look(manager, "applications");
        link(manager, TITLE).first().click();
        assertThat(main(manager)).containsText("Avis favorable");
        assertThat(main(manager)).containsText("3 organisations de 3 familles différentes");
        look(manager, "application");

        visit(manager, "/sessions/new");
        field(manager, "Comité").selectOption(COMMITTEE.name());
        field(manager, "Jour et heure")
                .fill(LocalDateTime.now(ZoneId.of("Europe/Paris"))
                        .plusMinutes(20)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        field(manager, "Lieu").fill("12 rue de la République, Saint-Étienne");
        look(manager, "session-plan");
        press(manager, "Planifier la séance");
        manager.waitForURL(Pattern.compile(".*/sessions/[0-9a-f-]{36}"));
        session = manager.url().replaceAll(".*/sessions/", "/sessions/");
        press(manager, "Inscrire des candidatures");
        Locator dialog = manager.getByRole(AriaRole.DIALOG);
        dialog.getByText(TITLE).click();
        assertThat(dialog.getByText("Un autre dossier " + MARK)).isVisible();
        assertThat(dialog.getByText("Le grenier du fenua")).isHidden();
        dialog.getByText("Inscrire à l’ordre du jour").click();
        press(manager, "Convoquer les membres");
        manager.getByText("Envoyer les convocations").click();
        assertThat(main(manager)).containsText("Convoquée");
        look(manager, "session-convened");
        mail(CommitteeOfNine.CHAIR + "@exemple.fr", COMMITTEE.name());
    }

    @Test
    @Order(10)
    void members_read_the_file_once_they_attested_and_one_in_conflict_sees_nothing() {
        for (String person : CommitteeOfNine.people()) {
            if (!person.equals(CommitteeOfNine.IN_CONFLICT)) {
                attest(person);
            }
        }
        Page recused = windowOf(CommitteeOfNine.IN_CONFLICT);
        visit(recused, session);
        assertThat(main(recused)).not().containsText(TITLE);
        look(recused, "session-recused");
    }

    @Test
    @Order(11)
    void no_ballot_opens_without_a_quorum() {
        Page chair = windowOf(CommitteeOfNine.CHAIR);
        visit(chair, session);
        press(chair, "Je suis là");
        look(chair, "console-before");
        press(chair, "Ouvrir la séance");
        agree(chair);
        assertThat(main(chair)).containsText("Pas de quorum");
        press(chair, "Ouvrir le scrutin");
        assertThat(main(chair)).containsText("Ce n’est pas encore possible");
        look(chair, "console-no-quorum");
    }

    @Test
    @Order(12)
    void members_vote_nobody_sees_a_tally_and_the_decision_follows() {
        Page chair = windowOf(CommitteeOfNine.CHAIR);
        for (String person : CommitteeOfNine.people()) {
            if (!person.equals(CommitteeOfNine.CHAIR)) {
                Page window = windowOf(person);
                visit(window, session);
                press(window, "Je suis là");
            }
        }
        assertThat(main(chair)).containsText("Quorum atteint");
        press(chair, "Ouvrir le scrutin");
        assertThat(main(chair)).containsText("0 sur 8 ont voté");

        vote(CommitteeOfNine.SECOND, "Contre");
        press(windowOf(CommitteeOfNine.SECOND), "Changer mon vote");
        vote(CommitteeOfNine.SECOND, "Pour");
        List.of(CommitteeOfNine.CHAIR, "alain.dubreuil", "sophie.marchand", "marie-laure.besson")
                .forEach(person -> vote(person, "Pour"));
        vote("elodie.perrin", "Contre");
        vote("thierry.lanoe", "Abstention");
        assertThat(main(chair)).containsText("7 sur 8 ont voté");
        assertThat(chair.getByRole(AriaRole.TABLE)).hasCount(0);
        look(chair, "console-voting");
        look(windowOf("elodie.perrin"), "voted");
        assertThat(main(windowOf(CommitteeOfNine.IN_CONFLICT))).not().containsText(TITLE);

        press(chair, "Clore le scrutin");
        look(chair, "console-closing");
        agree(chair);
        assertThat(main(chair)).containsText("Soutenu");
        link(chair, TITLE).first().click();
        assertThat(main(chair)).containsText("Votes par collège");
        assertThat(main(chair)).containsText("30 000 € plus 1 500 € de prime à l’alliance");
        look(chair, "result");
        link(chair, "Retrouver mon bulletin").click();
        assertThat(main(chair))
                .containsText("bulletin", new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
        look(chair, "ledger");
    }

    @Test
    @Order(13)
    void all_concerned_are_told_and_the_public_sees_the_project() {
        mail(LEAD_ADDRESS, "est soutenu");
        mail(PARTNER_ADDRESS, "est soutenu");
        visit(lead, "/notifications");
        assertThat(main(lead)).containsText("est soutenu");
        look(lead, "inbox");
        visit(lead, "/projects/" + project);
        for (String step : List.of(
                "Brouillon commencé",
                "Menuiserie Olivier est invité",
                "Fondation des Rives vives confirme sa part",
                "Dossier " + number + " déposé",
                "La plateforme choisit trois catalyseurs",
                "accompagne le projet",
                "rend son avis local",
                "Inscrit à l’ordre du jour",
                "Décision du comité")) {
            assertThat(main(lead)).containsText(step);
        }
        look(lead, "timeline");

        Page visitor = PORTAL.window();
        visit(visitor, "/catalogue");
        link(visitor, TITLE).first().click();
        assertThat(heading(visitor)).hasText(TITLE);
        look(visitor, "supported");
    }

    @Test
    @Order(14)
    void every_page_on_the_way_is_accessible() {
        assertThat(VIOLATIONS).isEmpty();
    }

    private static Page windowOf(String person) {
        return WINDOWS.computeIfAbsent(person, PORTAL::signedIn);
    }

    private static void visit(Page page, String path) {
        page.navigate(path);
        heading(page).waitFor();
    }

    /** What a person sees at this moment, kept as a picture, and what axe says of the page. */
    private static void look(Page page, String name) {
        Portal.settled(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        VIOLATIONS.addAll(Portal.violations(page));
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator heading(Page page) {
        return page.locator("h1").first();
    }

    private static Locator field(Page page, String label) {
        return main(page).getByLabel(label).first();
    }

    private static Locator link(Page page, String name) {
        return main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return main(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static void press(Page page, String name) {
        button(page, name).first().click();
    }

    /** Says yes to what the portal asks before it acts; the yes is the last button. */
    private static void agree(Page page) {
        Locator question = page.getByRole(AriaRole.ALERTDIALOG).or(page.getByRole(AriaRole.DIALOG));
        question.getByRole(AriaRole.BUTTON).last().click();
        assertThat(question).isHidden();
    }

    private static Locator rules() {
        return lead.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Éligibilité et prime"));
    }

    private static void chooseTerritory(Page page, String label, String typed, String place) {
        main(page)
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label))
                .pressSequentially(typed);
        page.getByRole(AriaRole.LISTBOX)
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(place))
                .first()
                .click();
    }

    private static void invite(String address, String organisation) {
        field(lead, "Son adresse e-mail").fill(address);
        field(lead, "Son organisation").fill(organisation);
        press(lead, "Envoyer l’invitation");
        assertThat(main(lead)).containsText(address);
    }

    private static void attach(String name, byte[] content) {
        lead.locator("input[type=file]").first().setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    private static void confirm(Page partner, String contribution) {
        field(partner, "Ce que vous apportez").fill(contribution);
        main(partner).getByText("J’ai lu la charte, et je m’y engage").click();
        look(partner, "invitation");
        press(partner, "Confirmer et signer");
        assertThat(main(partner)).containsText("Vous faites partie de l’alliance");
    }

    private static void attest(String person) {
        PLATFORM.as(person)
                .put("/api/committees/" + COMMITTEE.id() + "/declarations/me", Map.of("interests", "Aucun."))
                .expect(200);
        Page window = windowOf(person);
        visit(window, session);
        link(window, TITLE).first().click();
        assertThat(heading(window)).hasText(TITLE);
        assertThat(main(window)).containsText("Menuiserie Olivier");
        assertThat(main(window)).not().containsText("Plantations et outils");
        press(window, "J’atteste n’avoir aucun lien");
        assertThat(main(window)).containsText("Plantations et outils");
        if (person.equals(CommitteeOfNine.SECOND)) {
            look(window, "file");
        }
    }

    private static void vote(String person, String choice) {
        Page window = windowOf(person);
        main(window)
                .getByText(choice, new Locator.GetByTextOptions().setExact(true))
                .click();
        press(window, "Enregistrer mon vote");
        assertThat(main(window)).containsText("Votre vote est enregistré");
    }

    private static List<JsonNode> mailsTo(String address, String words) {
        List<JsonNode> mails = new ArrayList<>(PLATFORM.mailsTo(address));
        mails.removeIf(mail -> !mail.path("subject").asString().contains(words)
                && !mail.path("text").asString().contains(words));
        return mails;
    }

    @CanIgnoreReturnValue
    private static JsonNode mail(String address, String words) {
        return await().atMost(SOON)
                .until(() -> mailsTo(address, words), mails -> !mails.isEmpty())
                .getFirst();
    }

    private static String linkIn(JsonNode mail, String path) {
        Matcher link = Pattern.compile("https?://\\S+?" + path + "\\S+")
                .matcher(mail.path("text").asString());
        assertThat(link.find()).as(mail.toString()).isTrue();
        return link.group();
    }
}
