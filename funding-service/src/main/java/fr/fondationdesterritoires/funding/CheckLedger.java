package fr.fondationdesterritoires.funding;

import fr.fondationdesterritoires.funding.decisions.domain.LedgerCheck;
import fr.fondationdesterritoires.funding.decisions.domain.LedgerCheck.Findings;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.ledger.domain.Link;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks exported ledger entries offline: {@code java -jar funding-service.jar check-ledger entries.json…}. Each file is
 * an answer of {@code /api/ledgers/{committeeId}/entries}, or a list of entries, in the order of their pages. Ends with 0
 * where all holds, 1 where something was changed, removed or re-ordered, 2 where a file cannot be read.
 */
final class CheckLedger {

    static final String COMMAND = "check-ledger";

    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.shared();

    int run(List<String> files, PrintStream out) {
        if (files.isEmpty()) {
            out.println("usage: " + COMMAND + " entries.json [more.json ...]");
            return 2;
        }
        try {
            List<Link> links = new ArrayList<>();
            files.forEach(file -> links.addAll(read(json.readTree(Path.of(file)))));
            return report(LedgerCheck.of(links), out);
        } catch (RuntimeException unreadable) {
            out.println("Cannot read the entries: " + unreadable.getMessage());
            return 2;
        }
    }

    static List<String> files(String[] arguments) {
        return Arrays.asList(arguments).subList(1, arguments.length);
    }

    private static int report(Findings findings, PrintStream out) {
        out.printf(
                "%d entries (%d hidden), %d ballots recounted, head %d %s%n",
                findings.entries(),
                findings.hidden(),
                findings.ballots(),
                findings.head().index(),
                findings.head().hash());
        findings.faults().forEach(fault -> out.printf("entry %d %s%n", fault.index(), fault.what()));
        out.println(findings.isSound() ? "The ledger is sound." : "The ledger is NOT sound.");
        return findings.isSound() ? 0 : 1;
    }

    private List<Link> read(JsonNode page) {
        List<Link> links = new ArrayList<>();
        (page.isArray() ? page : page.path("items")).forEach(entry -> links.add(link(entry)));
        return links;
    }

    private Link link(JsonNode entry) {
        long index = entry.required("index").asLong();
        String hash = entry.required("hash").asString();
        if (entry.path("hidden").asBoolean(false)) {
            return new Link.Hidden(index, hash);
        }
        return new Link.Shown(new LedgerEntry(
                index,
                entry.required("previousHash").asString(),
                Instant.parse(entry.required("at").asString()),
                entry.required("kind").asString(),
                json.convertValue(entry.required("body"), BODY),
                hash));
    }
}
