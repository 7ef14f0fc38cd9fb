package coop.cabas.imports;

import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages and rejects as the database keeps them. The values a message speaks of keep their type, so that a date
 * stored once is read in French by one person and in English by another.
 */
final class StoredMessage {

    private StoredMessage() {}

    static @Nullable String write(@Nullable Message message) {
        return message == null ? null : Json.write(encode(message));
    }

    static @Nullable Message read(@Nullable String json) {
        return json == null ? null : decode(Json.readMap(json));
    }

    static String writeAll(List<Message> messages) {
        return Json.write(messages.stream().map(StoredMessage::encode).toList());
    }

    static List<Message> readAll(String json) {
        return Json.readList(json).stream().map(StoredMessage::decode).toList();
    }

    static String writeRejects(List<Reject> rejects) {
        return Json.write(rejects.stream().map(StoredMessage::encode).toList());
    }

    static List<Reject> readRejects(String json) {
        return Json.readList(json).stream().map(StoredMessage::decodeReject).toList();
    }

    private static Map<String, Object> encode(Reject reject) {
        var encoded = new LinkedHashMap<String, Object>();
        if (reject.row() != null) {
            encoded.put("row", reject.row());
        }
        if (reject.column() != null) {
            encoded.put("column", Json.text(reject.column()));
        }
        encoded.put("reason", encode(reject.reason()));
        return encoded;
    }

    private static Reject decodeReject(Map<String, Object> encoded) {
        return new Reject((Integer) encoded.get("row"), (String) encoded.get("column"), nested(encoded.get("reason")));
    }

    private static Map<String, Object> encode(Message message) {
        return Map.of(
                "key",
                message.key(),
                "args",
                message.args().stream().map(StoredMessage::encodeValue).toList());
    }

    private static Message decode(Map<?, ?> encoded) {
        var args = (List<?>) encoded.get("args");
        return new Message(
                String.valueOf(encoded.get("key")),
                args == null
                        ? List.of()
                        : args.stream().map(StoredMessage::decodeValue).toList());
    }

    private static Message nested(@Nullable Object encoded) {
        return encoded instanceof Map<?, ?> map ? decode(map) : Message.of(String.valueOf(encoded));
    }

    private static Object encodeValue(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Long number -> number;
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString());
            case LocalDate day -> Map.of("day", day.toString());
            case LocalDateTime time -> Map.of("time", time.toString());
            case Instant moment -> Map.of("moment", moment.toString());
            case Money money -> Map.of("money", money.toString());
            case Message message -> Map.of("message", encode(message));
            default -> Json.text(value.toString());
        };
    }

    private static Object decodeValue(Object value) {
        if (!(value instanceof Map<?, ?> typed)) {
            return value;
        }
        var only = typed.entrySet().iterator().next();
        var text = String.valueOf(only.getValue());
        return switch (String.valueOf(only.getKey())) {
            case "day" -> LocalDate.parse(text);
            case "time" -> LocalDateTime.parse(text);
            case "moment" -> Instant.parse(text);
            case "money" -> Money.of(text);
            case "message" -> nested(only.getValue());
            default -> text;
        };
    }
}
