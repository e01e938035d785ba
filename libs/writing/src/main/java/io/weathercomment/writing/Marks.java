package io.weathercomment.writing;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What rules for pairs ask of a line, as bits: its ideas, and the groups that its claims or words belong to. Worked out once
 * for a line, so that two lines are compared by a few operations.
 *
 * @param ideas a bit for each {@link Idea} that must not be told twice
 * @param groups a bit for each {@link Group}
 * @param plain the text without punctuation and endings that add nothing; equal for texts that say the same words
 */
@SuppressWarnings("EnumOrdinal") // the bits are in the order of declaration
record Marks(long ideas, long groups, String plain) {
    private static final Pattern PUNCTUATION_AND_ENDINGS =
            Pattern.compile("[\\s\\p{Punct}　、。・！？｢｣「」『』（）［］【】]|(です|である|だ)$");

    /** Ideas that both halves may tell: 注意 of one thing and 注意 of another are two warnings. */
    private static final Set<Idea> TOLD_TWICE = EnumSet.of(Idea.CAUTION);

    /** Concerns of a fine day; to beware of them is no warning that spoils it. */
    private static final Set<ClaimKind> MILD_CONCERNS = EnumSet.of(
            ClaimKind.UV,
            ClaimKind.PARASOL,
            ClaimKind.STRONG_SUN,
            ClaimKind.SUN,
            ClaimKind.POLLEN,
            ClaimKind.DRY_AIR,
            ClaimKind.TEMPERATURE_RANGE,
            ClaimKind.HEALTH_CARE,
            ClaimKind.COLD_CATCHING,
            ClaimKind.CLOTHES_CHOICE);

    /** Lines that a rule for pairs treats alike. */
    @SuppressWarnings("ImmutableEnumChecker") // its set and list are unmodifiable
    enum Group {
        /** Words that stand for sunshine. */
        SUNNY(ClaimKind.SUNNY),
        /** Advice that is sound under the sun only. */
        SUN_ADVICE(EnumSet.of(
                ClaimKind.UV,
                ClaimKind.PARASOL,
                ClaimKind.LAUNDRY,
                ClaimKind.BEDDING,
                ClaimKind.CAR_WASH,
                ClaimKind.OUTING,
                ClaimKind.SEA_BATHING,
                ClaimKind.STRONG_SUN,
                ClaimKind.WARM_SUN,
                ClaimKind.SUN)),
        /** Words of a time when the sun is high that leave no room for it. */
        SUNLESS(EnumSet.of(ClaimKind.CLOUDY, ClaimKind.DULL, ClaimKind.NO_SUN)) {
            @Override
            boolean holds(Claim claim) {
                return super.holds(claim) && Parts.overlap(claim.scope().parts(), Parts.NOON);
            }
        },
        /** Words that leave no doubt that something falls, and for more than a moment. */
        SURE_TO_BE_WET(EnumSet.of(
                ClaimKind.RAIN,
                ClaimKind.RAIN_ALL_DAY,
                ClaimKind.SOLID_RAIN,
                ClaimKind.HEAVY_RAIN,
                ClaimKind.HEAVY_RAIN_RISK,
                ClaimKind.FLOODING,
                ClaimKind.FALLS,
                ClaimKind.SNOW,
                ClaimKind.SNOW_ALL_DAY,
                ClaimKind.HEAVY_SNOW,
                ClaimKind.HEAVY_SNOW_RISK,
                ClaimKind.BLIZZARD,
                ClaimKind.BLIZZARD_RISK,
                ClaimKind.RAIN_OR_SNOW,
                ClaimKind.FINE_THEN_RAIN,
                ClaimKind.CLOUDY_THEN_RAIN,
                ClaimKind.RAIN_THEN_CLOUDY,
                ClaimKind.RAIN_THEN_FINE,
                ClaimKind.RAIN_ENDING,
                ClaimKind.CLOUDY_THEN_SNOW,
                ClaimKind.SNOW_THEN_CLOUDY,
                ClaimKind.SNOW_THEN_FINE)),
        JUST_IN_CASE(EnumSet.of(ClaimKind.JUST_IN_CASE)),
        INDOOR_DRYING(EnumSet.of(ClaimKind.INDOOR_DRYING)),
        /** What takes people out. */
        GOING_OUT(EnumSet.of(ClaimKind.OUTING, ClaimKind.SEA_BATHING, ClaimKind.CAR_WASH)),
        /** What keeps people in, or brings them home. */
        STAYING_IN(
                EnumSet.of(ClaimKind.SHELTER, ClaimKind.INDOOR_TIME, ClaimKind.EARLY_RETURN, ClaimKind.SECURE_WINDOWS)),
        /** Heat by day and what helps against it. */
        HEAT(EnumSet.of(
                ClaimKind.EXTREME_HEAT,
                ClaimKind.HOT,
                ClaimKind.MIDSUMMER_HEAT,
                ClaimKind.LATE_SUMMER_HEAT,
                ClaimKind.SWEATY,
                ClaimKind.MUGGY,
                ClaimKind.HEATSTROKE,
                ClaimKind.COOLING,
                ClaimKind.COLD_DRINK,
                ClaimKind.SUMMER_FATIGUE,
                ClaimKind.HOT_CAR)),
        /** Pleasant warmth by day. */
        WARMTH(EnumSet.of(ClaimKind.WARM, ClaimKind.INDIAN_SUMMER, ClaimKind.LIGHT_CLOTHES)),
        /** Cool or cold by day and what helps against it; a cold morning goes well with a warm day. */
        COLD_BY_DAY(EnumSet.of(
                ClaimKind.COOL,
                ClaimKind.BRISK,
                ClaimKind.CHILLY,
                ClaimKind.COLD,
                ClaimKind.SEVERE_COLD,
                ClaimKind.HEATING,
                ClaimKind.HOT_DRINK,
                ClaimKind.WARM_CLOTHES,
                ClaimKind.COAT)) {
            @Override
            boolean holds(Claim claim) {
                return super.holds(claim) && claim.scope() != Scope.MORNING && claim.scope() != Scope.FORENOON;
            }
        },
        /** Cold enough to take no pleasure in warmth. */
        FELT_COLD(EnumSet.of(
                ClaimKind.CHILLY, ClaimKind.COLD, ClaimKind.SEVERE_COLD, ClaimKind.HEATING, ClaimKind.WARM_CLOTHES)),
        DAMP(EnumSet.of(ClaimKind.DAMP, ClaimKind.MUGGY)),
        DRY(EnumSet.of(ClaimKind.DRY_AIR, ClaimKind.CRISP)),
        CALM(EnumSet.of(ClaimKind.CALM, ClaimKind.CARE_FREE)),
        UNSETTLED(EnumSet.of(ClaimKind.CHANGEABLE, ClaimKind.SUDDEN_CHANGE, ClaimKind.WATCH_SKY, ClaimKind.ROUGH)),
        /** Sun to keep away from. */
        SUN_AVOIDED(EnumSet.of(ClaimKind.UV, ClaimKind.PARASOL)),
        /** Sun to enjoy; the words tell it, the claims don't. */
        SUN_ENJOYED("日差しの活用", "日差しを活用", "日差しを楽し", "太陽を楽し", "日光浴", "日向ぼっこ", "日なたぼっこ"),
        /** Summer to enjoy. */
        HEAT_ENJOYED("夏を満喫", "夏を楽し", "暑さを楽し"),
        /** Rain to enjoy. */
        RAIN_ENJOYED("恵みの雨", "雨を楽し", "雨音"),
        POLLEN(EnumSet.of(ClaimKind.POLLEN)),
        /** What lets the air in, or laundry out. */
        OPEN_AIR(EnumSet.of(ClaimKind.AIRING, ClaimKind.LAUNDRY, ClaimKind.BEDDING)),
        CAREFREE(kinds(Tone.CAREFREE), "楽し", "わくわく", "ワクワク", "ルンルン", "ハッピー", "ラッキー", "満喫"),
        WARNING(kinds(Tone.WARNING)) {
            @Override
            boolean holds(Claim claim) {
                return super.holds(claim) && claim.kind() != ClaimKind.CAUTION;
            }
        };

        private final Set<ClaimKind> kinds;
        private final List<String> words;

        Group(Set<ClaimKind> kinds, String... words) {
            this.kinds = Collections.unmodifiableSet(kinds);
            this.words = List.of(words);
        }

        Group(String... words) {
            this(EnumSet.noneOf(ClaimKind.class), words);
        }

        boolean holds(Claim claim) {
            return kinds.contains(claim.kind());
        }

        boolean holds(String text) {
            return words.stream().anyMatch(text::contains);
        }

        long bit() {
            return 1L << ordinal();
        }

        private static Set<ClaimKind> kinds(Tone tone) {
            var kinds = EnumSet.noneOf(ClaimKind.class);
            for (var kind : ClaimKind.values()) {
                if (kind.tone() == tone) {
                    kinds.add(kind);
                }
            }
            return kinds;
        }
    }

    static Marks of(Collection<Claim> claims, String text) {
        long ideas = 0;
        long groups = 0;
        boolean beware = false;
        boolean mild = false;
        for (var claim : claims) {
            for (var idea : claim.kind().ideas()) {
                ideas |= TOLD_TWICE.contains(idea) ? 0 : 1L << idea.ordinal();
            }
            for (var group : Group.values()) {
                groups |= group.holds(claim) ? group.bit() : 0;
            }
            beware |= claim.kind() == ClaimKind.CAUTION;
            mild |= MILD_CONCERNS.contains(claim.kind());
        }
        for (var group : Group.values()) {
            groups |= group.holds(text) ? group.bit() : 0;
        }
        groups |= beware && !mild ? Group.WARNING.bit() : 0;
        return new Marks(ideas, groups, PUNCTUATION_AND_ENDINGS.matcher(text).replaceAll(""));
    }

    boolean in(Group group) {
        return (groups & group.bit()) != 0;
    }
}
