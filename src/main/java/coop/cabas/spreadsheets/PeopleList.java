package coop.cabas.spreadsheets;

import coop.cabas.imports.Reject;
import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of people from a file; every place that cannot be taken is named. */
final class PeopleList {

    /** A cell of two megabytes is no name. */
    private static final int LONGEST = 10_000;

    private static final int LONGEST_NAME = 255;
    private static final int MOST_REJECTS = 1_000;

    private final List<Person> people = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable Heading heading;

    /** @throws coop.cabas.imports.sheet.Unreadable when it is no list at all */
    static PeopleList read(byte[] content) {
        var list = new PeopleList();
        try (var sheets = Sheets.open(content)) {
            while (list.heading == null && sheets.nextSheet()) {
                list.readSheet(sheets);
            }
        }
        return list;
    }

    List<Person> people() {
        return people;
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
        for (var row = sheets.nextRow(); row != null && rejects.size() < MOST_REJECTS; row = sheets.nextRow()) {
            if (row.isEmpty()) {
                continue;
            }
            if (heading == null) {
                heading = Heading.of(row).orElse(null);
                if (heading == null) {
                    return;
                }
            } else {
                readRow(row, heading);
            }
        }
    }

    private void readRow(Row row, Heading head) {
        head.unknown().forEach((place, name) -> sum(name, Values.text(row, place)));
        var said = new EnumMap<Column, String>(Column.class);
        head.places().forEach((column, place) -> {
            var text = Values.text(row, place);
            if (text.length() > limit(column)) {
                reject(row, head, column, Message.of("spreadsheets.tooLong", limit(column)));
            } else if (!text.isEmpty()) {
                said.put(column, text);
            }
        });
        var born = day(row, head, Column.BIRTH_DATE);
        var registered = day(row, head, Column.REGISTERED);
        if (said.containsKey(Column.EMAIL) && !said.get(Column.EMAIL).matches("[^@\\s]+@[^@\\s]+")) {
            reject(row, head, Column.EMAIL, Message.of("spreadsheets.email", said.get(Column.EMAIL)));
        }
        if (said.containsKey(Column.LANGUAGE) && !said.get(Column.LANGUAGE).matches("[a-z]{2,3}(-[A-Z]{2})?")) {
            reject(row, head, Column.LANGUAGE, Message.of("spreadsheets.language", said.get(Column.LANGUAGE)));
        }
        var person = new Person(row.number(), said, born, registered);
        if (person.name().isEmpty()) {
            rejects.add(new Reject(row.number(), null, Message.of("spreadsheets.nobody")));
            return;
        }
        var first = seen.putIfAbsent(person.key(), row.number());
        if (first != null) {
            rejects.add(new Reject(row.number(), null, Message.of("spreadsheets.twice", person.name(), first)));
            return;
        }
        people.add(person);
    }

    private java.time.@Nullable LocalDate day(Row row, Heading head, Column column) {
        var place = head.places().get(column);
        if (place == null || Values.text(row, place).isEmpty()) {
            return null;
        }
        var day = Values.day(row, place);
        if (day.isEmpty()) {
            reject(row, head, column, Message.of("spreadsheets.day", Values.text(row, place)));
        }
        return day.orElse(null);
    }

    private void sum(String name, String text) {
        if (text.matches("-?\\d{1,12}([.,]\\d{1,4})?")) {
            sums.merge(name, new BigDecimal(text.replace(',', '.')), BigDecimal::add);
        }
    }

    private static int limit(Column column) {
        return switch (column) {
            case PUBLIC_NOTE, STAFF_NOTE -> LONGEST;
            case NUMBER, TITLE -> 40;
            case POSTCODE -> 20;
            case PHONE, MOBILE -> 50;
            case CITY, REGION, COUNTRY -> 200;
            case EMAIL -> 254;
            default -> LONGEST_NAME;
        };
    }

    private void reject(Row row, Heading head, Column column, Message why) {
        rejects.add(new Reject(row.number(), head.names().get(column), why));
    }
}
