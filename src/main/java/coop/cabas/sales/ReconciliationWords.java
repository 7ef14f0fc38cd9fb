package coop.cabas.sales;

import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What {@link Reconciliation#figures} comes to, in a few sentences: a terminal is no place for long lists. */
final class ReconciliationWords {

    private static final int SHOWN = 10;

    private final JsonNode figures;
    private final List<Message> told = new ArrayList<>();

    private ReconciliationWords(JsonNode figures) {
        this.figures = figures;
    }

    /** @return nothing as long as no day is held */
    static List<Message> of(Map<String, Object> figures) {
        var words = new ReconciliationWords(JsonMapper.shared().valueToTree(figures));
        words.tell();
        return words.told;
    }

    private void tell() {
        var balance = figures.path("journalEqualsPlu");
        int compared = count(balance, "days");
        int journalOnly = count(balance, "journalOnly");
        int pluOnly = count(balance, "pluOnly");
        if (compared + journalOnly + pluOnly == 0) {
            return;
        }
        told.add(Message.of("sales.told.days", compared, count(balance, "equal")));
        few(rows(balance.path("differing")), ReconciliationWords::differing, "sales.told.moreDiffering");
        if (journalOnly + pluOnly > 0) {
            told.add(Message.of("sales.told.oneSided", journalOnly, pluOnly));
        }
        fewOrNone("missingDays", "sales.missing.empty", ReconciliationWords::missing, "sales.told.moreMissing");
        fewOrNone("numberGaps", "sales.gaps.empty", ReconciliationWords::gap, "sales.told.moreGaps");
    }

    private void fewOrNone(String list, String none, Function<JsonNode, Message> words, String more) {
        // what missing days explain comes last, as on the page
        var rows = rows(figures.path(list)).stream()
                .sorted(Comparator.comparing(row -> row.path("daysMissing").asBoolean(false)))
                .toList();
        if (rows.isEmpty()) {
            told.add(Message.of(none));
        }
        few(rows, words, more);
    }

    private void few(List<JsonNode> rows, Function<JsonNode, Message> words, String more) {
        rows.stream().limit(SHOWN).map(words).forEach(told::add);
        if (rows.size() > SHOWN) {
            told.add(Message.of(more, rows.size() - SHOWN));
        }
    }

    private static Message differing(JsonNode row) {
        return Message.of(
                "sales.told.differing",
                day(row, "day"),
                money(row, "journal"),
                money(row, "plu"),
                money(row, "difference"));
    }

    private static Message missing(JsonNode row) {
        var kind = Message.of("sales.kind." + row.path("kind").stringValue());
        var from = day(row, "from");
        var to = day(row, "to");
        return from.equals(to)
                ? Message.of("sales.told.missingDay", kind, from)
                : Message.of("sales.told.missingDays", kind, from, to);
    }

    private static Message gap(JsonNode row) {
        var first = row.path("first").asString();
        var last = row.path("last").asString();
        return Message.of(
                "sales.told.gap",
                Message.of("sales.sequence." + row.path("sequence").stringValue()),
                row.path("till").asString(),
                first.equals(last) ? first : first + "–" + last,
                day(row, "afterDay"),
                day(row, "beforeDay"),
                Message.of(row.path("daysMissing").booleanValue() ? "sales.gap.daysMissing" : "sales.gap.unexplained"));
    }

    private static int count(JsonNode row, String name) {
        return row.path(name).intValue();
    }

    private static LocalDate day(JsonNode row, String name) {
        return LocalDate.parse(row.path(name).stringValue());
    }

    private static Money money(JsonNode row, String name) {
        return new Money(row.path(name).decimalValue());
    }

    private static List<JsonNode> rows(JsonNode list) {
        return list.valueStream().toList();
    }
}
