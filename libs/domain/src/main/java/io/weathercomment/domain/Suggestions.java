package io.weathercomment.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the places that a misspelt or longer text may mean. */
final class Suggestions {
    private static final int MOST_EDITS = 2;

    /** Marks on Latin letters (ō), not the voicing marks of kana, which make another sound. */
    private static final Pattern LATIN_MARKS = Pattern.compile("[\\u0300-\\u036f]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-'’・]+");

    /** Forms of one character that people use for each other in names of places: each first one reads as its second. */
    private static final String VARIANTS = "坂阪濱浜濵浜澤沢嶋島嶌島廣広髙高﨑崎嵜崎豐豊靜静冨富舘館國国縣県萬万兒児來来嶽岳";

    /** Best first. */
    private enum Rank {
        SAME,
        PREFIX,
        PREFECTURE,
        CONTAINED,
        MISSPELT
    }

    /** How well a text fits a place; smaller is better. */
    private record Match(Rank rank, int distance, Location location) {
        static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::rank)
                .thenComparingInt(Match::distance)
                .thenComparingInt(match -> match.location().order());
    }

    /** A place with the forms it is looked for by. */
    private record Entry(Location location, List<String> keys, String prefecture) {
        static Entry of(Location location) {
            var keys = Stream.of(location.name(), location.kana(), location.romaji())
                    .map(Suggestions::folded)
                    .distinct()
                    .toList();
            return new Entry(location, keys, folded(location.prefecture()));
        }
    }

    private final List<Entry> entries;

    Suggestions(List<Location> locations) {
        this.entries = locations.stream().map(Entry::of).toList();
    }

    List<Location> of(String text, int limit) {
        var wanted = folded(text);
        if (wanted.isEmpty() || limit <= 0) {
            return List.of();
        }
        return entries.stream()
                .flatMap(entry -> match(entry, wanted).stream())
                .sorted(Match.BEST_FIRST)
                .limit(limit)
                .map(Match::location)
                .toList();
    }

    private static Optional<Match> match(Entry entry, String wanted) {
        var matches = new ArrayList<Match>();
        for (var key : entry.keys()) {
            match(entry.location(), key, wanted).ifPresent(matches::add);
        }
        // 宮崎県 names its prefecture, 宮 alone does not
        if (wanted.startsWith(entry.prefecture())
                && wanted.length() - entry.prefecture().length() <= 1) {
            matches.add(new Match(Rank.PREFECTURE, 0, entry.location()));
        }
        return matches.stream().min(Match.BEST_FIRST);
    }

    private static Optional<Match> match(Location location, String key, String wanted) {
        int difference = Math.abs(key.length() - wanted.length());
        if (key.equals(wanted)) {
            return Optional.of(new Match(Rank.SAME, 0, location));
        }
        if (key.startsWith(wanted) || (telling(key) && wanted.startsWith(key))) {
            return Optional.of(new Match(Rank.PREFIX, difference, location));
        }
        if (key.contains(wanted) || (telling(key) && wanted.contains(key))) {
            return Optional.of(new Match(Rank.CONTAINED, difference, location));
        }
        int allowed = Math.min(MOST_EDITS, Math.max(key.length(), wanted.length()) / 2);
        if (difference > allowed) {
            return Optional.empty();
        }
        int edits = edits(key, wanted);
        return edits <= allowed ? Optional.of(new Match(Rank.MISSPELT, edits, location)) : Optional.empty();
    }

    /** One character, like 津, stands in too many other names to tell anything. */
    private static boolean telling(String key) {
        return key.length() > 1;
    }

    /** What remains when width, case, kind of kana, length of vowels, spaces and old forms of characters don't count. */
    private static String folded(String text) {
        var whole = text.strip();
        var start = whole.substring(0, Math.min(whole.length(), Catalogue.LONGEST_NAME));
        var plain = Normalizer.normalize(start, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var unmarked = LATIN_MARKS.matcher(plain).replaceAll("");
        var joined = BETWEEN_WORDS
                .matcher(Normalizer.normalize(unmarked, Normalizer.Form.NFKC))
                .replaceAll("");
        var folded = new StringBuilder(joined.length());
        joined.chars().forEach(character -> folded.append(folded((char) character)));
        return shortVowels(folded.toString());
    }

    private static char folded(char character) {
        if (character >= 'ァ' && character <= 'ヶ') {
            return (char) (character - 'ァ' + 'ぁ');
        }
        int variant = VARIANTS.indexOf(character);
        return variant >= 0 && variant % 2 == 0 ? VARIANTS.charAt(variant + 1) : character;
    }

    /** Toukyou and Oosaka are how many write Tokyo and Osaka. */
    private static String shortVowels(String text) {
        return text.replace("ou", "o").replace("oo", "o").replace("uu", "u");
    }

    /** Levenshtein's distance: characters to insert, drop or change. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(change, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
