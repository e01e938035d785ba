package io.weathercomment.writing;

/** The months in which cedar, cypress or birch pollen flies in a prefecture; in Okinawa it never does. */
record PollenSeason(int fromMonth, int toMonth) {
    private static final PollenSeason NEVER = new PollenSeason(0, -1);

    boolean contains(int month) {
        return month >= fromMonth && month <= toMonth;
    }

    static PollenSeason of(String prefecture) {
        return switch (prefecture) {
            case "北海道", "青森" -> new PollenSeason(4, 6);
            case "岩手", "宮城", "秋田", "山形", "福島" -> new PollenSeason(3, 5);
            case "茨城", "栃木", "群馬", "埼玉", "千葉", "東京", "神奈川", "新潟", "富山", "石川", "福井", "山梨", "長野", "岐阜", "静岡", "愛知" ->
                new PollenSeason(2, 5);
            case "福岡", "佐賀", "長崎", "熊本", "大分", "宮崎", "鹿児島" -> new PollenSeason(1, 4);
            case "沖縄" -> NEVER;
            default -> new PollenSeason(2, 4);
        };
    }
}
