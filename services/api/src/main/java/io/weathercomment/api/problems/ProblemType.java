package io.weathercomment.api.problems;

import io.weathercomment.domain.FailureType;
import java.util.Locale;

/** Every type of problem. The names are part of the contract and stay. */
@SuppressWarnings("ImmutableEnumChecker") // Words holds two strings and nothing else
public enum ProblemType {
    MALFORMED_JSON(
            400,
            Next.CHANGE_INPUT,
            new Words("The body is not JSON", "本文がJSONとして読めません"),
            new Words(
                    "Send one JSON object in UTF-8, nested at most %s levels deep, e.g. {\"location\": \"tokyo\"}.",
                    "UTF-8のJSONオブジェクトを1つ（入れ子は%s段まで）送ってください。例: {\"location\": \"tokyo\"}")),
    EMPTY_BODY(
            400,
            Next.CHANGE_INPUT,
            new Words("There is no body", "本文がありません"),
            new Words(
                    "Send a JSON object, e.g. {\"location\": \"tokyo\"}.",
                    "JSONオブジェクトを送ってください。例: {\"location\": \"tokyo\"}")),
    DUPLICATE_FIELD(
            400,
            Next.CHANGE_INPUT,
            new Words("A field comes twice", "同じ項目が2回あります"),
            new Words("Send the field '%s' once.", "項目「%s」は1回だけ送ってください。")),
    UNKNOWN_FIELD(
            400,
            Next.CHANGE_INPUT,
            new Words("Unknown field", "知らない項目です"),
            new Words(
                    "There is no field '%s'. Leave it out or correct its name; known are: %s.",
                    "項目「%s」はありません。外すか、名前を直してください。使える項目: %s")),
    MISSING_FIELD(
            400,
            Next.CHANGE_INPUT,
            new Words("A field is missing", "必要な項目がありません"),
            new Words("Send the field '%s' too.", "項目「%s」も送ってください。")),
    BAD_VALUE(
            400,
            Next.CHANGE_INPUT,
            new Words("A value can't be used", "使えない値です"),
            new Words("'%s' must be %s.", "「%s」には%sを送ってください。")),
    UNKNOWN_PARAMETER(
            400,
            Next.CHANGE_INPUT,
            new Words("Unknown query parameter", "知らないクエリパラメーターです"),
            new Words("This call has no query parameter '%s': %s", "この呼び出しにクエリパラメーター「%s」はありません。%s")),
    COORDINATES_NOT_SUPPORTED(
            400,
            Next.CHANGE_INPUT,
            new Words("Coordinates can't be used yet", "座標はまだ使えません"),
            new Words(
                    "Name a place by its id or name instead; GET /v1/locations lists them.",
                    "地点のidか名前を送ってください。一覧は GET /v1/locations にあります。")),
    BAD_DATE(
            400,
            Next.CHANGE_INPUT,
            new Words("The date can't be used", "使えない日付です"),
            new Words(
                    "Send target_date as YYYY-MM-DD, from today to 7 days ahead in Japan, or leave it out.",
                    "target_dateはYYYY-MM-DDの形で、日本時間の今日から7日後までを送るか、省いてください。")),
    BAD_SPAN(
            400,
            Next.CHANGE_INPUT,
            new Words("The days can't be used", "使えない期間です"),
            new Words(
                    "Send from and to as YYYY-MM-DD, from not after to, at most 92 days, or leave them out.",
                    "fromとtoはYYYY-MM-DDの形で、fromをto以前、最長92日で送るか、省いてください。")),
    UNKNOWN_PROVIDER(
            400,
            Next.CHANGE_INPUT,
            new Words("Unknown provider", "知らないプロバイダーです"),
            new Words(
                    "There is no provider '%s'. Leave it out or send one of: %s.",
                    "プロバイダー「%s」はありません。省くか、次のどれかを送ってください: %s")),
    UNKNOWN_REGION(
            400,
            Next.CHANGE_INPUT,
            new Words("Unknown region", "知らない地方です"),
            new Words("There is no region '%s'. Send one of: %s.", "地方「%s」はありません。次のどれかを送ってください: %s")),
    BAD_IDEMPOTENCY_KEY(
            400,
            Next.CHANGE_INPUT,
            new Words("The Idempotency-Key can't be used", "使えないIdempotency-Keyです"),
            new Words(
                    "Send one Idempotency-Key of 1 to 255 printable ASCII characters, e.g. a UUID, or none.",
                    "Idempotency-Keyは印字できるASCII文字1〜255字（UUIDなど）を1つだけ送るか、省いてください。")),
    BAD_ID(
            400,
            Next.CHANGE_INPUT,
            new Words("The id can't be used", "使えないidです"),
            new Words("Send the id as you got it: a UUID, 36 characters.", "受け取ったid（UUID、36文字）をそのまま送ってください。")),
    BAD_REQUEST(
            400,
            Next.CHANGE_INPUT,
            new Words("The request can't be read", "リクエストが読めません"),
            new Words(
                    "Check the request line, the percent-encoding of the URL and the headers.",
                    "リクエスト行、URLのパーセントエンコーディング、ヘッダーを確かめてください。")),
    UNKNOWN_LOCATION(
            404,
            Next.CHANGE_INPUT,
            new Words("Unknown place", "知らない地点です"),
            new Words(
                    "There is no place '%s'. Send an id or the exact name of a place%s.",
                    "地点「%s」はありません。idか正確な名前を送ってください（%s）。")),
    UNKNOWN_GENERATION(
            404,
            Next.CHANGE_INPUT,
            new Words("Unknown generation", "知らない生成です"),
            new Words(
                    "There is no generation with this id, or it is older than 7 days. Ask anew with POST /v1/generations.",
                    "このidの生成はないか、7日より前のものです。POST /v1/generations で新しく頼んでください。")),
    UNKNOWN_COMMENT(
            404,
            Next.CHANGE_INPUT,
            new Words("Unknown comment", "知らないコメントです"),
            new Words(
                    "There is no comment with this id. Check the id, or ask anew with POST /v1/generations.",
                    "このidのコメントはありません。idを確かめるか、POST /v1/generations で新しく頼んでください。")),
    NOT_FOUND(
            404,
            Next.CHANGE_INPUT,
            new Words("No such address", "このアドレスはありません"),
            new Words(
                    "Nothing lives at this path. GET /openapi.json lists every call.",
                    "このパスには何もありません。呼び出しの一覧は GET /openapi.json にあります。")),
    METHOD_NOT_ALLOWED(
            405,
            Next.CHANGE_INPUT,
            new Words("This method is not allowed here", "このメソッドは使えません"),
            new Words("Use one of: %s.", "次のどれかを使ってください: %s")),
    BODY_TOO_LARGE(
            413,
            Next.CHANGE_INPUT,
            new Words("The body is too large", "本文が大きすぎます"),
            new Words("Send at most %s KiB.", "本文は%s KiBまでにしてください。")),
    URI_TOO_LONG(
            414,
            Next.CHANGE_INPUT,
            new Words("The address is too long", "アドレスが長すぎます"),
            new Words("Send a shorter URL.", "短いURLにしてください。")),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            Next.CHANGE_INPUT,
            new Words("The body has the wrong type", "本文の種類が違います"),
            new Words(
                    "Send JSON in UTF-8 with the header Content-Type: application/json.",
                    "UTF-8のJSONを Content-Type: application/json のヘッダーを付けて送ってください。")),
    EXPECTATION_FAILED(
            417,
            Next.CHANGE_INPUT,
            new Words("The expectation can't be met", "Expectに応えられません"),
            new Words("Send Expect: 100-continue or no Expect header.", "Expectは100-continueにするか、省いてください。")),
    IDEMPOTENCY_KEY_REUSED(
            422,
            Next.CHANGE_INPUT,
            new Words("The Idempotency-Key was used for another request", "Idempotency-Keyは別のリクエストで使われています"),
            new Words(
                    "Send a new Idempotency-Key, or the same body as the first time.",
                    "新しいIdempotency-Keyを送るか、最初と同じ本文を送ってください。")),
    HEADERS_TOO_LARGE(
            431,
            Next.CHANGE_INPUT,
            new Words("The headers are too large", "ヘッダーが大きすぎます"),
            new Words("Send fewer or shorter headers.", "ヘッダーを減らすか、短くしてください。")),
    INTERNAL_ERROR(
            500,
            Next.ASK_OPERATOR,
            new Words("Something went wrong here", "こちらで問題が起きました"),
            new Words("The mistake is ours. Tell the operator the request_id.", "こちらの不具合です。運用者にrequest_idを知らせてください。")),
    FORECAST_NOT_READY(
            503,
            Next.RETRY,
            new Words("The forecast is not there yet", "予報がまだありません"),
            new Words(
                    "Nothing is known of this day. Ask for a comment of that day first (POST /v1/generations), then send this again.",
                    "この日の予報はまだありません。先にその日のコメントを頼み（POST /v1/generations）、もう一度送ってください。"),
            5),
    TEMPORARILY_UNAVAILABLE(
            503,
            Next.RETRY,
            new Words("Not available for the moment", "一時的に使えません"),
            new Words(
                    "A part we depend on does not answer. Send the same request again in a few seconds.",
                    "必要な部分が応答していません。数秒後に同じリクエストを送り直してください。"),
            2),

    FORECAST_UNAVAILABLE(
            503,
            Next.RETRY,
            new Words("No forecast could be had", "予報を取得できませんでした"),
            new Words(
                    "Every weather source failed. Ask again in some minutes.",
                    "どの気象情報源からも取得できませんでした。数分後にもう一度頼んでください。")),
    DATE_NOT_COVERED(
            422,
            Next.CHANGE_INPUT,
            new Words("No source forecasts this day", "この日の予報を出す情報源がありません"),
            new Words("Ask for a nearer day, e.g. without target_date.", "もっと近い日を頼んでください（target_dateを省くなど）。")),
    NO_TRUE_COMMENT(
            422,
            Next.WAIT,
            new Words("No true comment was found", "予報に合うコメントが見つかりませんでした"),
            new Words(
                    "Nothing we can say is true of this forecast and names its hazards. Ask again when the next forecast is out.",
                    "この予報に反せず、必要な注意に触れるコメントがありませんでした。次の予報の発表後にもう一度頼んでください。")),
    EXPIRED(
            503,
            Next.RETRY,
            new Words("The job was not done in time", "時間内に終わりませんでした"),
            new Words(
                    "Its deadline passed first. Ask again with a new request.",
                    "期限までに終わりませんでした。新しいリクエストでもう一度頼んでください。")),
    STEP_FAILED(
            503,
            Next.RETRY,
            new Words("A step of the job failed", "処理の途中で失敗しました"),
            new Words(
                    "It failed each time it was tried. Ask again with a new request.",
                    "何度か試みましたが失敗しました。新しいリクエストでもう一度頼んでください。"));

    private static final String PREFIX = "urn:weather-comment:problem:";

    private final int status;
    private final Next next;
    private final Words title;
    private final Words detail;
    private final int retryAfter;

    ProblemType(int status, Next next, Words title, Words detail) {
        this(status, next, title, detail, 0);
    }

    ProblemType(int status, Next next, Words title, Words detail, int retryAfter) {
        this.status = status;
        this.next = next;
        this.title = title;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    /** The type that tells a job's failure. */
    public static ProblemType of(FailureType failure) {
        return switch (failure) {
            case FORECAST_UNAVAILABLE -> FORECAST_UNAVAILABLE;
            case DATE_NOT_COVERED -> DATE_NOT_COVERED;
            case UNKNOWN_LOCATION -> UNKNOWN_LOCATION;
            case NO_TRUE_COMMENT -> NO_TRUE_COMMENT;
            case EXPIRED -> EXPIRED;
            case STEP_FAILED -> STEP_FAILED;
        };
    }

    public String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    /** Seconds to wait before the next try; 0 when waiting does not help by itself. */
    public int retryAfter() {
        return retryAfter;
    }

    /** How many things its detail names. */
    public int arguments() {
        return detail.en().split("%s", -1).length - 1;
    }

    Next next() {
        return next;
    }

    Words title() {
        return title;
    }

    Words detail() {
        return detail;
    }
}
