package coop.cabas.imports;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class StoredMessageTest {

    @Test
    void keepsTheTypeOfEveryValueItSpeaksOf() {
        var message = Message.of(
                "sales.import.note",
                "texte",
                3,
                4_000_000_000L,
                new BigDecimal("1.50"),
                LocalDate.of(2021, 3, 1),
                LocalDateTime.of(2021, 3, 1, 15, 17),
                Instant.parse("2021-03-01T14:17:00Z"),
                Money.of("12.30"),
                Message.of("sales.import.inner", LocalDate.of(2021, 3, 2)));

        assertThat(StoredMessage.read(StoredMessage.write(message))).isEqualTo(message);
    }

    @Test
    void replacesWhatADatabaseCannotKeep() {
        var broken = Message.of("k", "a\u0000b\uD800c");

        assertThat(StoredMessage.read(StoredMessage.write(broken))).isEqualTo(Message.of("k", "a\uFFFDb\uFFFDc"));
    }

    @Test
    void keepsWhereARejectIs() {
        var rejects = List.of(
                new Reject(3, "count", Message.of("a")),
                new Reject(4, null, Message.of("b")),
                Reject.file(Message.of("c")));

        assertThat(StoredMessage.readRejects(StoredMessage.writeRejects(rejects)))
                .isEqualTo(rejects);
    }

    @Test
    void keepsWhatAFileDoesNotTellAsUnknown() {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("vat", null);

        assertThat(Json.readMap(Json.write(Json.plainMap(totals)))).isEqualTo(totals);
    }

    @Test
    void bringsTotalsDownToPlainValuesInTheirOrder() {
        var plain = Json.plainMap(Map.of("euros", Money.of("1.20")));

        assertThat(plain).isEqualTo(Map.of("euros", new BigDecimal("1.20")));
        assertThat(Json.readMap("{\"z\":1.50,\"a\":{\"b\":2}}").toString()).isEqualTo("{z=1.50, a={b=2}}");
    }
}
