package io.weathercomment.domain;

/**
 * A place comments are written for: one for each JMA forecast area (class10).
 *
 * @param id stable, ASCII, e.g. {@code tokyo}
 * @param prefecture without 都, 府 or 県
 * @param region one of the 11 regions that editors see
 * @param order position in the list of places, from 1
 * @param jmaOffice office that JMA lists the area under, six digits
 * @param jmaArea class10 area, six digits
 * @param amedas AMeDAS point whose temperatures JMA gives for the place, five digits
 */
public record Location(
        String id,
        String name,
        String kana,
        String romaji,
        String prefecture,
        String region,
        int order,
        double latitude,
        double longitude,
        String jmaOffice,
        String jmaArea,
        String amedas) {
    public Location {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("location id is not [a-z0-9-]{1,40}: " + id);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("location name is blank, id=" + id);
        }
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("coordinates out of range: " + latitude + "," + longitude);
        }
    }

    /**
     * The office whose forecast document holds the place's area.
     *
     * <p>Two offices of JMA's list have no document of their own: 十勝 is published by Kushiro, 奄美 by Kagoshima.
     */
    public String jmaDocument() {
        return switch (jmaOffice) {
            case "014030" -> "014100";
            case "460040" -> "460100";
            default -> jmaOffice;
        };
    }
}
