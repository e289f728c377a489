package fr.fondationdesterritoires.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds areas by the beginning of their names' words. All names stand one after the other in one array of letters
 * without spaces, the first letter of each word marked; a search reads through them in a few milliseconds, and finds "L'Haÿ"
 * however its letters are parted.
 */
final class SearchIndex {

    private static final Pattern ENDS_IN_ST = Pattern.compile("(?i)(?<![\\p{L}\\d])(ste?)\\W*$");
    private static final int EXACT = 0;
    private static final int PREFIX = 1;
    private static final int WORD_PREFIX = 2;
    private static final int LOOSE_PREFIX = 3;
    private static final int WORDS_APART = 4;
    private static final int NO_MATCH = 5;
    private static final int SHORTEST_CONTEXT_WORD = 2;

    private final Areas areas;
    private final byte[] letters;
    private final int[] startOfName;
    private final int[] areaOfName;
    private final long[] postalCodes;
    private final Comparator<Hit> order;

    private SearchIndex(Builder builder) {
        areas = builder.areas;
        letters = Arrays.copyOf(builder.letters, builder.length);
        startOfName = Arrays.copyOf(builder.starts, builder.names);
        areaOfName = Arrays.copyOf(builder.named, builder.names);
        postalCodes = Arrays.copyOf(builder.postalCodes, builder.codes);
        Arrays.sort(postalCodes);
        order = Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> -areas.populationOf(hit.area))
                .thenComparingInt(Hit::area);
    }

    /** The best areas for what was typed: by rank, then the more populated, then the nearer level. */
    List<Integer> search(String typed, Set<TerritoryLevel> levels, int limit) {
        String searched = SearchText.cut(typed);
        List<String> words = SearchText.words(searched);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        Best best = new Best(levels, limit);
        if (words.size() == 1 && Character.isDigit(words.getFirst().charAt(0))) {
            findCode(words.getFirst(), best);
        }
        for (List<String> reading : readings(searched, words)) {
            findName(reading, best);
        }
        return best.inOrder();
    }

    private void findCode(String code, Best best) {
        String insee = code.toUpperCase(Locale.ROOT);
        for (TerritoryLevel level : TerritoryLevel.values()) {
            if (level.allows(insee)) {
                best.offer(areas.indexOf(new TerritoryCode(level, insee)), EXACT);
            }
        }
        if (TerritoryLevel.COMMUNE.allows(insee) && insee.chars().allMatch(Character::isDigit)) {
            long from = Long.parseLong(insee) << 32;
            int at = Arrays.binarySearch(postalCodes, from);
            for (at = at < 0 ? -at - 1 : at; at < postalCodes.length && postalCodes[at] >>> 32 == from >>> 32; at++) {
                best.offer((int) postalCodes[at], EXACT);
            }
        }
    }

    private void findName(List<String> words, Best best) {
        byte[] typed = SearchText.marked(words);
        for (int name = 0; name < startOfName.length; name++) {
            if (best.wants(areaOfName[name])) {
                best.offer(areaOfName[name], rank(typed, name));
            }
        }
        if (words.size() > 1 && !best.isFull()) {
            findWordsApart(words, best);
        }
    }

    private int rank(byte[] typed, int name) {
        int start = startOfName[name];
        int end = endOfName(name);
        int best = NO_MATCH;
        for (int at = start; at + typed.length <= end; at++) {
            if (letters[at] < 0 && startsWith(typed, at)) {
                if (at == start && end - start == typed.length) {
                    return EXACT;
                }
                int strict = at == start ? PREFIX : WORD_PREFIX;
                best = Math.min(best, sameWords(typed, at) ? strict : LOOSE_PREFIX);
            }
        }
        return best;
    }

    // Each word begins one of the name's, or one of the areas around it: "saint denis reunion".
    private void findWordsApart(List<String> words, Best best) {
        List<byte[]> typed =
                words.stream().map(word -> SearchText.marked(List.of(word))).toList();
        List<BitSet> around = words.stream().map(this::departmentsWith).toList();
        for (int name = 0; name < startOfName.length; name++) {
            if (best.wants(areaOfName[name]) && hasEachWord(name, typed, around)) {
                best.offer(areaOfName[name], WORDS_APART);
            }
        }
    }

    private boolean hasEachWord(int name, List<byte[]> typed, List<BitSet> around) {
        boolean own = false;
        for (int i = 0; i < typed.size(); i++) {
            if (rank(typed.get(i), name) <= WORD_PREFIX) {
                own = true;
            } else if (!isAround(areaOfName[name], around.get(i))) {
                return false;
            }
        }
        return own;
    }

    private boolean isAround(int area, BitSet departments) {
        if (departments.isEmpty()) {
            return false;
        }
        return switch (areas.levelOf(area)) {
            case COMMUNE -> departments.get(areas.departmentOf(area));
            case EPCI, DEPARTMENT -> Arrays.stream(areas.departmentsOf(area)).anyMatch(departments::get);
            case REGION, COUNTRY -> false;
        };
    }

    // The departments that have the word in their name, their number, or their region's name.
    private BitSet departmentsWith(String word) {
        BitSet departments = new BitSet(areas.size());
        if (word.length() < SHORTEST_CONTEXT_WORD) {
            return departments;
        }
        byte[] typed = SearchText.marked(List.of(word));
        for (int name = 0; name < startOfName.length; name++) {
            int area = areaOfName[name];
            if (area >= areas.first(TerritoryLevel.DEPARTMENT)
                    && area < areas.first(TerritoryLevel.COUNTRY)
                    && rank(typed, name) <= WORD_PREFIX) {
                Arrays.stream(areas.departmentsOf(area)).forEach(departments::set);
            }
        }
        String insee = word.toUpperCase(Locale.ROOT);
        if (TerritoryLevel.DEPARTMENT.allows(insee)) {
            int department = areas.indexOf(new TerritoryCode(TerritoryLevel.DEPARTMENT, insee));
            if (department != Areas.NONE) {
                departments.set(department);
            }
        }
        return departments;
    }

    // "st" is a saint; as the last word it may also be the beginning of Strasbourg.
    private static List<List<String>> readings(String typed, List<String> words) {
        Matcher unfinished = ENDS_IN_ST.matcher(typed);
        if (!unfinished.find()) {
            return List.of(words);
        }
        List<String> other = new ArrayList<>(words);
        other.set(other.size() - 1, unfinished.group(1).toLowerCase(Locale.ROOT));
        return List.of(words, other);
    }

    private int endOfName(int name) {
        return name + 1 < startOfName.length ? startOfName[name + 1] : letters.length;
    }

    private boolean startsWith(byte[] typed, int at) {
        for (int i = 0; i < typed.length; i++) {
            if (((letters[at + i] ^ typed[i]) & ~SearchText.WORD_START) != 0) {
                return false;
            }
        }
        return true;
    }

    // "sainte" begins "Sainte-Marie" as it is written, and "Saint-Étienne" only if words are not told apart.
    private boolean sameWords(byte[] typed, int at) {
        return Arrays.equals(typed, 0, typed.length, letters, at, at + typed.length);
    }

    private record Hit(int area, int rank) {}

    /** The best hits so far, each area once, at its best rank. */
    private final class Best {

        private final Set<TerritoryLevel> levels;
        private final int limit;
        private final PriorityQueue<Hit> hits;

        Best(Set<TerritoryLevel> levels, int limit) {
            this.levels = levels;
            this.limit = limit;
            hits = new PriorityQueue<>(limit + 1, order.reversed());
        }

        boolean wants(int area) {
            return levels.contains(areas.levelOf(area));
        }

        boolean isFull() {
            return hits.size() == limit;
        }

        void offer(int area, int rank) {
            if (area < 0 || rank == NO_MATCH || !wants(area)) {
                return;
            }
            Hit hit = new Hit(area, rank);
            Hit worst = hits.peek();
            if (worst != null && isFull() && order.compare(hit, worst) >= 0) {
                return;
            }
            Hit before = hits.stream()
                    .filter(known -> known.area == area)
                    .findFirst()
                    .orElse(null);
            if (before != null && before.rank <= rank) {
                return;
            }
            hits.remove(before);
            hits.add(hit);
            if (hits.size() > limit) {
                hits.remove();
            }
        }

        List<Integer> inOrder() {
            return hits.stream().sorted(order).map(Hit::area).toList();
        }
    }

    /** Collects names while the areas are read. */
    static final class Builder {

        private final Areas areas;
        private byte[] letters = new byte[1 << 20];
        private int length;
        private int[] starts = new int[1 << 15];
        private int[] named = new int[1 << 15];
        private int names;
        private long[] postalCodes = new long[1 << 15];
        private int codes;

        Builder(Areas areas) {
            this.areas = areas;
        }

        /** One of the names by which the area can be found. */
        void name(int area, String name) {
            if (names == starts.length) {
                starts = Arrays.copyOf(starts, names * 2);
                named = Arrays.copyOf(named, names * 2);
            }
            starts[names] = length;
            named[names++] = area;
            if (length + SearchText.roomFor(name) > letters.length) {
                letters = Arrays.copyOf(letters, letters.length * 2);
            }
            length = SearchText.write(name, letters, length);
        }

        void postalCode(int commune, String postalCode) {
            if (codes == postalCodes.length) {
                postalCodes = Arrays.copyOf(postalCodes, codes * 2);
            }
            postalCodes[codes++] = (Long.parseLong(postalCode) << 32) | commune;
        }

        SearchIndex build() {
            return new SearchIndex(this);
        }
    }
}
