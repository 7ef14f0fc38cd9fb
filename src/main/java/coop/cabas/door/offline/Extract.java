package coop.cabas.door.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a tablet takes along to decide without network. Moments are milliseconds since 1970; bytes are in base64.
 *
 * <p>{@code cards} holds, one behind the other and in their order, {@value #CARD} bytes each: eight of HMAC-SHA-256 of the badge's code under
 * {@code salt}, and what is answered. {@code phones} holds {@value #PHONE} each: eight of the phone's number, 64 of its public key, and
 * what is answered. The answer is {@link #NO}, {@link #BUT} or {@link #YES}, plus {@link #TODAY} for what is worth something on {@code day}
 * alone. There is no name in it, and no code, unless the coop wants first names.
 *
 * @param made when
 * @param expires from when on nothing is answered by it any more
 * @param day for which the answers were worked out, ISO 8601
 * @param names first names, in the order of cards, then of phones; null when the coop wants none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Extract(
        long made,
        long expires,
        String day,
        byte[] salt,
        byte[] cards,
        byte[] phones,
        @Nullable List<String> names) {

    static final int MARK = 8;
    static final int CARD = MARK + 1;
    static final int PHONE = MARK + 64 + 1;

    static final int NO = 0;
    static final int BUT = 1;
    static final int YES = 2;
    static final int TODAY = 4;
}
