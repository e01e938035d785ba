package io.weathercomment.quality.checker;

import static io.weathercomment.quality.checker.Claim.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds what a text says. A text is read once; comments of one corpus repeat. */
final class TextReader {
    private static final int REMEMBERED = 50_000;

    private static final Pattern NEGATION = Pattern.compile(
            "^(?:の|は|が|も|に|を|へ|や|で|と|降る|風|対策)*(?:心配|出番|必要|恐れ|おそれ|影響|可能性|不安|気配|懸念|確率)?(?:の|は|が|も|ご)*"
                    + "(?:な[くいし]|なさそう|無さそう|無[くいし縁用]|いら[なず]|要ら[なず]|不要|ありません|ぜろ|せず|降らず|降らない|降りません|知らず|使わず|遠のき|控えめ|和ら|やわら)");

    private static final Pattern CAUTION = Pattern.compile(
            "^(?:も$|も.{0,6}|(?:を伴う(?:雨|雪)?|風|雨|雪|模様|の降る|が降る|になる)?.{0,3}(?:注意|警戒|用心|備え|気を|おそれ|恐れ|可能性|心配|かも|対策|懸念|気がかり"
                    + "|やす|そう|こと|ところ|所も|あり得|ありう))");

    private static final Pattern UNTIL = Pattern.compile("^(?:頃|ごろ)?(?:まで|いっぱい)");
    private static final Pattern SINCE = Pattern.compile("^(?:頃|ごろ)?(?:から|以降|より)");
    private static final Pattern LASTING = Pattern.compile("一日中|一日じゅう|終日|ずっと|丸一日|まる一日");
    private static final Pattern OF_A_DAY = Pattern.compile("(?:雨|雪|晴れ|くもり|曇り)(?:の|空の)(?:一日|日)|[るい]一日");

    private static final Map<Claim, Claim> POSSIBLE = Map.ofEntries(
            Map.entry(RAIN, RAIN_MAYBE),
            Map.entry(FALLS, FALLS_MAYBE),
            Map.entry(RAIN_HEAVY, RAIN_HEAVY_MAYBE),
            Map.entry(SNOW, SNOW_MAYBE),
            Map.entry(SNOW_HEAVY, SNOW_HEAVY_MAYBE),
            Map.entry(BLIZZARD, BLIZZARD_MAYBE),
            Map.entry(THUNDER, THUNDER_MAYBE),
            Map.entry(FOG, FOG_MAYBE),
            Map.entry(STRONG_WIND, STRONG_WIND_MAYBE));

    private static final Set<Claim> NEGATED_DRY = EnumSet.of(
            RAIN,
            RAIN_MAYBE,
            SHOWER,
            RAIN_LIGHT,
            RAIN_SOLID,
            RAIN_HEAVY,
            FALLS,
            FALLS_MAYBE,
            UMBRELLA,
            UMBRELLA_WEAK,
            UMBRELLA_FIRM,
            WET_GROUND);
    private static final Set<Claim> LASTS = EnumSet.of(RAIN, SNOW, FINE, CLOUD, FALLS, SOME_CLOUD);

    private final List<Words.Word> words = Words.list();
    private final ConcurrentHashMap<String, List<Said>> read = new ConcurrentHashMap<>();

    List<Said> read(String text) {
        if (read.size() > REMEMBERED) {
            read.clear();
        }
        return read.computeIfAbsent(text, this::find);
    }

    private List<Said> find(String text) {
        var folded = Words.fold(text);
        var said = new ArrayList<Said>();
        int hours = 0;
        boolean timeUsed = true;
        int sinceBlock = -1;
        var bound = "";
        int at = 0;
        while (at < folded.length()) {
            var found = longest(folded, at);
            if (found.isEmpty()) {
                at += Character.charCount(folded.codePointAt(at));
                continue;
            }
            int end = at + lengthAt(found.getFirst(), folded, at);
            var rest = folded.substring(end);
            if (found.getFirst().isTime()) {
                int mask = found.getFirst().hours();
                if (sinceBlock >= 0 && Blocks.last(mask) >= sinceBlock) {
                    mask = Blocks.from(sinceBlock) & ~Blocks.from(Blocks.last(mask) + 1);
                    sinceBlock = -1;
                    bound = "";
                    timeUsed = true;
                } else if (SINCE.matcher(rest).find()) {
                    sinceBlock = Blocks.first(mask);
                    mask = Blocks.from(sinceBlock) & Blocks.DAY;
                    bound = Said.SINCE;
                } else if (UNTIL.matcher(rest).find()) {
                    mask = Blocks.DAY & ~Blocks.from(Blocks.last(mask) + 1);
                    bound = Said.UNTIL;
                } else {
                    bound = "";
                }
                hours = timeUsed ? mask : hours | mask;
                timeUsed = false;
                at = end;
                continue;
            }
            for (var word : found) {
                for (var claim : word.claims()) {
                    var one = said(claim, word, text.substring(at, end), rest);
                    if (one.claim() == FALLS && named(said)) {
                        continue;
                    }
                    if (said.stream()
                            .noneMatch(before -> before.claim() == one.claim()
                                    && before.words().equals(one.words()))) {
                        said.add(one.hours() == 0 ? one.at(hours, bound) : one);
                    }
                }
                if (!word.claims().isEmpty()) {
                    timeUsed = true;
                    sinceBlock = -1;
                }
            }
            var negation = NEGATION.matcher(rest);
            boolean negated =
                    found.stream().flatMap(word -> word.claims().stream()).anyMatch(claim -> negated(claim) != claim);
            // what negates belongs to the word before it: the 心配 of 雨の心配なし is no claim of its own
            at = negated && negation.find() ? end + negation.end() : end;
        }
        if (!timeUsed) {
            // a time at the end of the text speaks of what stands before it
            for (int i = 0; i < said.size(); i++) {
                if (said.get(i).hours() == 0) {
                    said.set(i, said.get(i).at(hours, bound));
                }
            }
        }
        return lasting(folded, said);
    }

    private static List<Said> lasting(String folded, List<Said> said) {
        double share =
                LASTING.matcher(folded).find() ? 1 : OF_A_DAY.matcher(folded).find() ? 0.5 : 0;
        if (share == 0) {
            return List.copyOf(said);
        }
        return said.stream()
                .map(one -> LASTS.contains(one.claim()) && one.hours() == 0 ? one.lasting(share) : one)
                .toList();
    }

    private static boolean named(List<Said> said) {
        return said.stream().anyMatch(one -> one.claim().namesWet());
    }

    private static Said said(Claim claim, Words.Word word, String words, String rest) {
        var meant = claim;
        if (NEGATION.matcher(rest).find()) {
            meant = negated(claim);
        } else if (CAUTION.matcher(rest).find()) {
            meant = POSSIBLE.getOrDefault(claim, claim);
        }
        return new Said(meant, words, word.hours(), word.months(), detail(claim, words), 0);
    }

    private static Claim negated(Claim claim) {
        if (NEGATED_DRY.contains(claim)) {
            return DRY;
        }
        return switch (claim) {
            case SNOW, SNOW_MAYBE, SNOW_SHOWER, SNOW_HEAVY, SNOW_GROUND, SLEET -> NO_SNOW;
            case THUNDER -> NO_THUNDER;
            case FOG -> NO_FOG;
            case STRONG_WIND, FRESH_WIND -> CALM_WIND;
            case HOT, EXTREME_HEAT -> NOT_HOT;
            case COLD, SEVERE_COLD, CHILL, CHILLY -> NOT_COLD;
            case SUN, FINE, SOME_FINE, GLARE -> NO_SUN;
            case TEMPERATURE_RANGE -> NO_RANGE;
            default -> claim;
        };
    }

    private static String detail(Claim claim, String words) {
        var folded = Words.fold(words);
        return switch (claim) {
            case DEGREES -> folded.replaceAll("[^0-9]", "");
            case FROM_TO ->
                kind(folded.charAt(0))
                        + kind(folded.replaceAll("れ|り|くも", "")
                                .charAt(folded.replaceAll("れ|り|くも", "").length() - 1));
            default -> "";
        };
    }

    private static String kind(char first) {
        return switch (first) {
            case '晴' -> "f";
            case '雨' -> "r";
            case '雪' -> "s";
            default -> "c";
        };
    }

    private List<Words.Word> longest(String folded, int at) {
        int best = 0;
        var found = new ArrayList<Words.Word>();
        for (var word : words) {
            int length = lengthAt(word, folded, at);
            if (length > best) {
                found.clear();
                best = length;
            }
            if (length > 0 && length == best) {
                found.add(word);
            }
        }
        return found;
    }

    private static int lengthAt(Words.Word word, String folded, int at) {
        var matcher = word.pattern().matcher(folded).region(at, folded.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }
}
