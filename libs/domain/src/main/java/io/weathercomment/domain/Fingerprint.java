package io.weathercomment.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value for all the facts that matter: two fact sheets with the same fingerprint make the same claims true. Where a fact is
 * a number, it is the whole degree or the band that claims are judged by, so a forecast that is renewed without news keeps it;
 * source and time of issue don't count, probabilities only by the likelihoods they were joined into, amounts and hourly
 * temperatures also by whether rain is solid and a night cold.
 */
public final class Fingerprint {
    /** Lower ends of the bands of humidity, in %, that claims are judged by. */
    public static final List<Integer> HUMIDITY_BANDS = List.of(0, 30, 40, 60, 70, 80);

    /** Rain of this amount and more in mm/h is told as solid. */
    public static final int SOLID_RAIN_MILLIMETRES_PER_HOUR = 5;

    /** Hours of a night below this, in °C, are told as cold. */
    public static final int COLD_NIGHT_CELSIUS = 10;

    private Fingerprint() {}

    /** Hex SHA-256 of the facts that matter. */
    public static String of(FactSheet facts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical(facts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** The band of a humidity in %, by its lower end. */
    public static int humidityBand(int percent) {
        int band = 0;
        for (int from : HUMIDITY_BANDS) {
            if (percent >= from) {
                band = from;
            }
        }
        return band;
    }

    private static String canonical(FactSheet facts) {
        var text = new StringBuilder();
        text.append(facts.date()).append('\n').append(facts.prefecture()).append('\n');
        text.append(wholeDegrees(facts.minimumCelsius())).append('\n');
        text.append(wholeDegrees(facts.maximumCelsius())).append('\n');
        text.append(wholeDegrees(facts.rangeCelsius())).append('\n');
        for (var part : facts.parts()) {
            append(text, part);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, PartFacts part) {
        text.append(part.part());
        var condition = part.condition();
        if (condition == null) {
            text.append(" -");
        } else {
            text.append(' ').append(condition.sky());
            text.append(' ').append(condition.rain());
            text.append(' ').append(condition.snow());
            text.append(' ').append(condition.rainOrSnow());
            text.append(' ').append(condition.wet().possible() ? condition.extent() : "dry");
            text.append(' ').append(condition.heavy());
            text.append(' ').append(condition.thunder());
            text.append(' ').append(condition.fog());
            text.append(' ').append(condition.blowing());
        }
        text.append(part.measured() ? " measured" : " -");
        var amount = part.millimetresPerHour();
        text.append(amount != null && amount >= SOLID_RAIN_MILLIMETRES_PER_HOUR ? " solid" : "");
        var celsius = part.celsius();
        boolean cold =
                celsius != null && celsius < COLD_NIGHT_CELSIUS && !part.part().daytime();
        text.append(cold ? " cold" : "");
        var wind = part.wind();
        text.append(wind == null ? " -" : " " + wind.firm() + " " + wind.possible());
        var humidity = part.humidityPercent();
        text.append(humidity == null ? " -" : " " + humidityBand(humidity)).append('\n');
    }

    /** Rounded down: claims ask for "at least" or "below" a whole degree, so nothing they ask for gets lost. */
    private static String wholeDegrees(@Nullable Double celsius) {
        return celsius == null ? "-" : Long.toString((long) Math.floor(celsius));
    }
}
