package coop.cabas.spreadsheets;

import coop.cabas.imports.Reject;
import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list of people from a file; every place that cannot be taken is named. */
final class PeopleList {

    /** Headers stand at the top, below a title and a date at most. */
    static final int TOP = 20;

    private static final int MOST_REJECTS = 1_000;

    private final Function<Map<Integer, String>, Optional<Heading>> known;
    private final Words words;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private int rows;
    private @Nullable Heading heading;

    private PeopleList(Function<Map<Integer, String>, Optional<Heading>> known, Words words) {
        this.known = known;
        this.words = words;
    }

    /**
     * @param known tells whether the words of a row, by column, are headers
     * @throws coop.cabas.imports.sheet.Unreadable when it is no list at all
     */
    static PeopleList read(byte[] content, Function<Map<Integer, String>, Optional<Heading>> known, Words words) {
        var list = new PeopleList(known, words);
        try (var sheets = Sheets.open(content)) {
            while (list.heading == null && sheets.nextSheet()) {
                list.readSheet(sheets);
            }
        }
        return list;
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    /** Rows below the heading that hold something. */
    int rows() {
        return rows;
    }

    /** What people paid, all of it together. */
    Money paid() {
        return people.values().stream()
                .flatMap(person -> person.fees().stream())
                .map(line -> new Money(line.amount()))
                .reduce(Money.ZERO, Money::plus);
    }

    List<Reject> rejects() {
        return rejects;
    }

    /** Columns of numbers that are not carried over → their sum, so that a person can check that all rows were read. */
    Map<String, BigDecimal> sums() {
        return sums;
    }

    /** Null when no sheet has a heading that names people. */
    @Nullable
    Heading heading() {
        return heading;
    }

    private void readSheet(Sheets sheets) {
        var above = 0;
        for (var row = sheets.nextRow(); row != null && rejects.size() < MOST_REJECTS; row = sheets.nextRow()) {
            if (row.isEmpty()) {
                continue;
            }
            if (heading != null) {
                readRow(row, heading);
            } else if (above++ < TOP) {
                heading = known.apply(Headers.of(row)).orElse(null);
            } else {
                return;
            }
        }
    }

    private void readRow(Row row, Heading head) {
        rows++;
        head.unknown().forEach((place, name) -> sum(name, Values.text(row, place)));
        var before = rejects.size();
        var person = RowReader.read(head, words, rejects, row);
        if (person.called().isEmpty()) {
            if (before == rejects.size()) {
                rejects.add(new Reject(row.number(), null, Message.of("spreadsheets.nobody")));
            }
            return;
        }
        var first = people.putIfAbsent(person.key(), person);
        if (first == null) {
            return;
        }
        if (head.listsPayments() && first.agreesWith(person)) {
            people.put(person.key(), first.with(person.fees()));
        } else {
            rejects.add(new Reject(row.number(), null, Message.of("spreadsheets.twice", person.called(), first.row())));
        }
    }

    private void sum(String name, String text) {
        if (text.matches("-?\\d{1,12}([.,]\\d{1,4})?")) {
            sums.merge(name, new BigDecimal(text.replace(',', '.')), BigDecimal::add);
        }
    }
}
