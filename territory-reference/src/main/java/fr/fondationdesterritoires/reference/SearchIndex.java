package fr.fondationdesterritoires.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds areas by the beginning of their names' words. All names stand one after the other in one array of letters
 * without spaces, the first letter of each word marked, and a search reads through it: a millisecond for 40,000 names,
 * and whether people part "L'Haÿ" or not makes no difference.
 */
final class SearchIndex {

    private static final byte WORD_START = (byte) 0x80;
    private static final int EXACT = 0;
    private static final int PREFIX = 1;
    private static final int WORD_PREFIX = 2;
    private static final int WORDS_APART = 3;
    private static final int NO_MATCH = 4;
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
        startOfName = builder.starts.stream().mapToInt(Integer::intValue).toArray();
        areaOfName = builder.named.stream().mapToInt(Integer::intValue).toArray();
        postalCodes =
                builder.postalCodes.stream().mapToLong(Long::longValue).sorted().toArray();
        order = Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> -areas.populationOf(hit.area))
                .thenComparingInt(Hit::area);
    }

    /** The best areas for what was typed: by rank, then the more populated, then the nearer level. */
    List<Integer> search(String typed, Set<TerritoryLevel> levels, int limit) {
        List<String> words = SearchText.words(typed);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        Best best = new Best(levels, limit);
        if (words.size() == 1 && Character.isDigit(words.getFirst().charAt(0))) {
            findCode(words.getFirst(), best);
        }
        for (List<String> reading : readings(words)) {
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
        Words query = new Words(words);
        for (int name = 0; name < startOfName.length; name++) {
            int area = areaOfName[name];
            if (best.wants(area)) {
                best.offer(area, query.rank(name));
            }
        }
    }

    // "st" is a saint; as the last word it may also be the beginning of Strasbourg.
    private static List<List<String>> readings(List<String> words) {
        List<String> writtenOut = words.stream().map(SearchText::writtenOut).toList();
        if (writtenOut.getLast().equals(words.getLast())) {
            return List.of(writtenOut);
        }
        List<String> unfinished = new ArrayList<>(writtenOut);
        unfinished.set(unfinished.size() - 1, words.getLast());
        return List.of(writtenOut, unfinished);
    }

    private int endOfName(int name) {
        return name + 1 < startOfName.length ? startOfName[name + 1] : letters.length;
    }

    private int findWord(byte[] word, int from, int end) {
        for (int at = from; at + word.length <= end; at++) {
            if (letters[at] < 0 && startsWith(word, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean startsWith(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if ((letters[at + i] & ~WORD_START) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /** What was typed, ready to be compared with each name. */
    private final class Words {

        private final byte[] together;
        private final List<byte[]> apart;
        private final List<BitSet> around;

        Words(List<String> words) {
            together = bytes(String.join("", words));
            apart = words.stream().map(SearchIndex::bytes).toList();
            around = words.size() == 1
                    ? List.of()
                    : words.stream().map(this::around).toList();
        }

        int rank(int name) {
            int start = startOfName[name];
            int end = endOfName(name);
            int found = findWord(together, start, end);
            if (found == start) {
                return end - start == together.length ? EXACT : PREFIX;
            }
            if (found > start) {
                return WORD_PREFIX;
            }
            return apart.size() > 1 && hasEachWord(name) ? WORDS_APART : NO_MATCH;
        }

        // Each word begins one of the name's, or one of the areas around it: "saint denis reunion".
        private boolean hasEachWord(int name) {
            boolean own = false;
            for (int i = 0; i < apart.size(); i++) {
                if (findWord(apart.get(i), startOfName[name], endOfName(name)) >= 0) {
                    own = true;
                } else if (!around.get(i).get(areaOfName[name])) {
                    return false;
                }
            }
            return own;
        }

        // The areas inside a department or region that has the word.
        private BitSet around(String word) {
            BitSet inside = new BitSet(areas.size());
            if (word.length() < SHORTEST_CONTEXT_WORD) {
                return inside;
            }
            BitSet departments = new BitSet(areas.size());
            for (int name = 0; name < startOfName.length; name++) {
                int area = areaOfName[name];
                TerritoryLevel level = areas.levelOf(area);
                if ((level == TerritoryLevel.DEPARTMENT || level == TerritoryLevel.REGION)
                        && findWord(bytes(word), startOfName[name], endOfName(name)) >= 0) {
                    for (int department : areas.departmentsOf(area)) {
                        departments.set(department);
                    }
                }
            }
            String insee = word.toUpperCase(Locale.ROOT);
            if (TerritoryLevel.DEPARTMENT.allows(insee)) {
                int department = areas.indexOf(new TerritoryCode(TerritoryLevel.DEPARTMENT, insee));
                if (department >= 0) {
                    departments.set(department);
                }
            }
            if (!departments.isEmpty()) {
                for (int area = 0; area < areas.first(TerritoryLevel.REGION); area++) {
                    if (Arrays.stream(areas.departmentsOf(area)).anyMatch(departments::get)) {
                        inside.set(area);
                    }
                }
            }
            return inside;
        }
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

        void offer(int area, int rank) {
            if (area < 0 || rank == NO_MATCH || !wants(area)) {
                return;
            }
            Hit hit = new Hit(area, rank);
            Hit worst = hits.peek();
            if (worst != null && hits.size() == limit && order.compare(hit, worst) >= 0) {
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
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> named = new ArrayList<>();
        private final List<Long> postalCodes = new ArrayList<>();

        Builder(Areas areas) {
            this.areas = areas;
        }

        /** One of the names by which the area can be found. */
        void name(int area, String name) {
            starts.add(length);
            named.add(area);
            for (String word : SearchText.words(name)) {
                byte[] plain = bytes(SearchText.writtenOut(word));
                if (length + plain.length > letters.length) {
                    letters = Arrays.copyOf(letters, letters.length * 2);
                }
                System.arraycopy(plain, 0, letters, length, plain.length);
                letters[length] |= WORD_START;
                length += plain.length;
            }
        }

        void postalCode(int commune, String postalCode) {
            postalCodes.add(Long.parseLong(postalCode) << 32 | commune);
        }

        SearchIndex build() {
            return new SearchIndex(this);
        }
    }
}
