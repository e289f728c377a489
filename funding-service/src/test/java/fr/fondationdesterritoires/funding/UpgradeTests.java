package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.Release;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The last release's data and events, under the code of the next. */
@SpringBootTest(classes = FundingServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@Import(Api.class)
@RealParts(broker = false, released = true)
class UpgradeTests {

    @Test
    void every_ledger_written_before_is_sound(@Autowired Api api, @TempDir Path folder) throws IOException {
        JsonNode committees = api.get(null, "/api/committees").is(200).body().path("items");
        assertThat(committees).isNotEmpty();
        for (JsonNode committee : committees) {
            List<String> pages = pages(api, committee.path("committeeId").asString(), folder);
            assertThat(new CheckLedger().run(pages, new PrintStream(System.out, true)))
                    .isZero();
        }
    }

    private static List<String> pages(Api api, String committee, Path folder) throws IOException {
        List<String> pages = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.get(null, "/api/ledgers/" + committee + "/entries?limit=100&cursor=" + next)
                    .is(200)
                    .body();
            Path file = folder.resolve(committee + "-" + pages.size() + ".json");
            pages.add(Files.writeString(file, page.toString()).toString());
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return pages;
    }

    @Test
    void what_was_read_before_takes_no_second_effect(@Autowired TestEvents events) {
        assertThat(events.deliverAgain(Release.last().events())).isZero();
    }
}
