package fr.fondationdesterritoires.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the file that the build made of the official areas; see {@code src/main/npm/extract.mjs} for its lines. */
final class ReferenceReader {

    private static final String FILE = "territories.tsv";
    private static final Pattern KIND_WORDS = Pattern.compile("^Communauté (de communes|d'agglomération|urbaine) ");
    private static final Pattern ARTICLES = Pattern.compile("^(de la |de l'|des |du |de |d'|la |le |les |l')");

    private final Areas areas;
    private final SearchIndex.Builder index;
    private final ReferenceSource source;
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> departments = new HashMap<>();
    private final Map<String, Integer> epci = new HashMap<>();
    private final Map<String, Integer> communeOfBorough = new HashMap<>();
    private int communes;

    private ReferenceReader(String[] header) {
        int[] counts = Arrays.stream(header, 5, 9).mapToInt(Integer::parseInt).toArray();
        areas = new Areas(counts[0], counts[1], counts[2], counts[3]);
        source = new ReferenceSource(header[2], header[3], Integer.parseInt(header[4]), areas.counts());
        index = new SearchIndex.Builder(areas);
        index.name(areas.first(TerritoryLevel.COUNTRY), "France");
    }

    static TerritoryReference read() {
        try (InputStream file = ReferenceReader.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The build has not made " + FILE);
            }
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TerritoryReference read(BufferedReader lines) throws IOException {
        ReferenceReader reader = new ReferenceReader(cells(lines.readLine()));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            reader.read(cells(line));
        }
        reader.areas.complete();
        return new TerritoryReference(
                reader.areas, Map.copyOf(reader.communeOfBorough), reader.index.build(), reader.source);
    }

    private static String[] cells(String line) {
        return line.split("\t", -1);
    }

    private void read(String[] cells) {
        switch (cells[0]) {
            case "R" -> areas.placeRegion(add(TerritoryLevel.REGION, cells, regions), zone(cells[3]));
            case "D" ->
                areas.placeDepartment(add(TerritoryLevel.DEPARTMENT, cells, departments), known(regions, cells[3]));
            case "E" -> addEpci(cells);
            case "C" -> addCommune(cells);
            case "A" -> addBorough(cells);
            default -> throw new IllegalStateException("Unknown line in " + FILE + ": " + cells[0]);
        }
    }

    private int add(TerritoryLevel level, String[] cells, Map<String, Integer> known) {
        int area = areas.first(level) + known.size();
        known.put(cells[1], area);
        name(level, area, cells);
        return area;
    }

    private void name(TerritoryLevel level, int area, String[] cells) {
        areas.name(area, level, cells[1], cells[2]);
        index.name(area, cells[2]);
    }

    // People type "CC Pays de Nay" or only "Pays de Nay".
    private void addEpci(String[] cells) {
        int area = add(TerritoryLevel.EPCI, cells, epci);
        String own = KIND_WORDS.matcher(cells[2]).replaceFirst("");
        if (!cells[3].isEmpty()) {
            index.name(area, cells[3] + " " + own);
        }
        String bare = ARTICLES.matcher(own).replaceFirst("");
        if (!bare.equals(cells[2])) {
            index.name(area, bare);
        }
    }

    private void addCommune(String[] cells) {
        int commune = communes++;
        name(TerritoryLevel.COMMUNE, commune, cells);
        int around = cells[4].isEmpty() ? Areas.NONE : known(epci, cells[4]);
        areas.placeCommune(commune, around, known(departments, cells[3]), Integer.parseInt(cells[5]));
        Arrays.stream(cells[6].split(","))
                .filter(code -> !code.isEmpty())
                .forEach(code -> index.postalCode(commune, code));
    }

    private void addBorough(String[] cells) {
        int commune = areas.indexOf(new TerritoryCode(TerritoryLevel.COMMUNE, cells[3]));
        if (commune == Areas.NONE) {
            throw new IllegalStateException("Unknown commune in " + FILE + ": " + cells[3]);
        }
        communeOfBorough.put(cells[1], commune);
        index.name(commune, cells[2]);
    }

    private static int known(Map<String, Integer> areas, String code) {
        Integer area = areas.get(code);
        if (area == null) {
            throw new IllegalStateException("Unknown area in " + FILE + ": " + code);
        }
        return area;
    }

    private static Zone zone(String name) {
        return switch (name) {
            case "metro" -> Zone.METROPOLE;
            case "drom" -> Zone.DROM;
            case "com" -> Zone.COM;
            default -> throw new IllegalStateException("Unknown zone in " + FILE + ": " + name);
        };
    }
}
