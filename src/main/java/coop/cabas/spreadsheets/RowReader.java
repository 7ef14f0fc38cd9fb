package coop.cabas.spreadsheets;

import coop.cabas.imports.Reject;
import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.intake.MemberFile.Phone;
import coop.cabas.members.intake.Value;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one row of a list; every cell that cannot be taken is named, with what to do. */
final class RowReader {

    /** A cell of two megabytes is no name. */
    private static final int LONGEST = 10_000;

    private static final int LONGEST_NAME = 255;

    private final Heading heading;
    private final Words words;
    private final List<Reject> rejects;
    private final Row row;

    private final Map<Column, String> said = new EnumMap<>(Column.class);
    private final Map<Column, LocalDate> days = new EnumMap<>(Column.class);
    private final Set<String> emails = new LinkedHashSet<>();
    private final List<Phone> phones = new ArrayList<>();
    private final Set<Long> groups = new LinkedHashSet<>();
    private final Set<Long> tags = new LinkedHashSet<>();
    private final List<Value> values = new ArrayList<>();
    private final Map<Long, Integer> filled = new HashMap<>();
    private @Nullable Long status;
    private @Nullable String gender;
    private @Nullable Boolean exempt;
    private @Nullable MembershipKind membership;
    private @Nullable BigDecimal amount;
    private @Nullable Long type;
    private @Nullable Long method;

    private RowReader(Heading heading, Words words, List<Reject> rejects, Row row) {
        this.heading = heading;
        this.words = words;
        this.rejects = rejects;
        this.row = row;
    }

    /** @param rejects where to tell what cannot be taken */
    static Person read(Heading heading, Words words, List<Reject> rejects, Row row) {
        var reader = new RowReader(heading, words, rejects, row);
        heading.places().forEach(reader::cell);
        // a mobile is rung first
        reader.phones.sort(java.util.Comparator.comparing(phone -> !"MOBILE".equals(phone.kind())));
        return reader.person();
    }

    private Person person() {
        var born = days.get(Column.BIRTH_DATE);
        var addresses = List.copyOf(emails);
        return new Person(
                row.number(),
                Person.keyOf(said, addresses, born, heading.rules()),
                said,
                addresses,
                phones,
                born,
                days.get(Column.REGISTERED),
                new Beside(status, gender, exempt, Set.copyOf(groups), Set.copyOf(tags), List.copyOf(values), term()),
                fee());
    }

    private void cell(Heading.Place place) {
        var column = place.target().column();
        var cell = row.cell(place.index());
        if (cell instanceof Cell.Formula || cell instanceof Cell.Odd) {
            reject(place, Message.of("spreadsheets.formula"));
            return;
        }
        var text = Values.text(row, place.index());
        if (text.length() > limit(column)) {
            reject(place, Message.of("spreadsheets.tooLong", limit(column)));
        } else if (!text.isEmpty()) {
            take(place, column, text);
        }
    }

    private void take(Heading.Place place, Column column, String text) {
        switch (column) {
            case EMAIL -> {
                if (text.matches("[^@\\s]+@[^@\\s]+")) {
                    emails.add(text);
                } else {
                    reject(place, Message.of("spreadsheets.email", text));
                }
            }
            case MOBILE -> phone(place, text, "MOBILE");
            case PHONE -> phone(place, text, "OTHER");
            case BIRTH_DATE, REGISTERED, MEMBER_SINCE, MEMBER_UNTIL, FEE_PAID_ON, FEE_STARTS ->
                found(place, Values.day(row, place.index()), Message.of("spreadsheets.day", text))
                        .ifPresent(day -> days.put(column, day));
            case LANGUAGE -> {
                if (!text.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
                    reject(place, Message.of("spreadsheets.language", text));
                }
                said.put(column, text);
            }
            case GENDER ->
                gender = found(place, Words.gender(text), Message.of("spreadsheets.gender", text))
                        .orElse(null);
            case EXEMPT ->
                exempt = found(place, Values.yes(text), Message.of("spreadsheets.yes", text))
                        .orElse(null);
            case STATUS ->
                status = named(place, words.statuses(), text, "spreadsheets.status")
                        .orElse(null);
            case GROUPS ->
                several(text)
                        .forEach(name -> named(place, words.groups(), name, "spreadsheets.group")
                                .ifPresent(groups::add));
            case TAGS ->
                several(text)
                        .forEach(name -> named(place, words.tags(), name, "spreadsheets.tag")
                                .ifPresent(tags::add));
            case OWN -> own(place, text);
            case MEMBERSHIP ->
                membership = found(place, Words.membership(text), Message.of("spreadsheets.membership", text))
                        .orElse(null);
            case FEE_TYPE ->
                type = found(place, words.type(text), Message.of("spreadsheets.feeType", text))
                        .map(known -> known.id().value())
                        .orElse(null);
            case FEE_METHOD ->
                method = found(place, words.method(text), Message.of("spreadsheets.feeMethod", text))
                        .map(known -> known.id().value())
                        .orElse(null);
            case FEE_AMOUNT ->
                amount = found(
                                place,
                                Values.amount(row, place.index()).filter(sum -> sum.signum() >= 0),
                                Message.of("spreadsheets.amount", text))
                        .filter(sum -> sum.signum() > 0)
                        .orElse(null);
            default -> said.put(column, text);
        }
    }

    private void phone(Heading.Place place, String text, String kind) {
        var number = Values.phone(text);
        if (number.length() < 3) {
            reject(place, Message.of("spreadsheets.phone", text));
        } else if (phones.stream().noneMatch(known -> known.number().equals(number))) {
            phones.add(new Phone(number, kind));
        }
    }

    private void own(Heading.Place place, String text) {
        var field = words.fields().get(place.target().field());
        if (field == null) {
            reject(place, Message.of("spreadsheets.fieldGone"));
            return;
        }
        var value = OwnValue.of(field, row, place.index(), text);
        if (value instanceof OwnValue.Wrong wrong) {
            reject(place, wrong.why());
        } else if (value instanceof OwnValue.Right right) {
            var at = filled.merge(field.id().value(), 1, Integer::sum);
            values.add(new Value(field.id().value(), at, right.text(), right.choice(), null));
        }
    }

    private Beside.@Nullable Term term() {
        var since = days.get(Column.MEMBER_SINCE);
        var last = days.get(Column.MEMBER_UNTIL);
        if (membership == null && since == null && last == null) {
            return null;
        }
        if (since != null && last != null && last.isBefore(since)) {
            heading.places().stream()
                    .filter(place -> place.target().column() == Column.MEMBER_UNTIL)
                    .forEach(place -> reject(place, Message.of("spreadsheets.backwards")));
        }
        return new Beside.Term(
                membership == null ? MembershipKind.ASSOCIATION : membership,
                since,
                last == null ? null : last.plusDays(1));
    }

    private List<FeeLine> fee() {
        if (amount == null) {
            return List.of();
        }
        var rules = heading.rules();
        var told = heading.says(Column.FEE_PAID_ON) ? days.get(Column.FEE_PAID_ON) : days.get(Column.REGISTERED);
        var paidOn = told == null ? rules.feeDay() : told;
        var of = type == null ? rules.feeType() : type;
        if (of == null || words.type(of).isEmpty()) {
            rejects.add(new Reject(row.number(), null, Message.of("spreadsheets.feeNoType")));
            return List.of();
        }
        if (paidOn == null) {
            rejects.add(new Reject(row.number(), null, Message.of("spreadsheets.feeNoDay")));
            return List.of();
        }
        return List.of(new FeeLine(
                row.number(), of, amount, method, paidOn, told, days.getOrDefault(Column.FEE_STARTS, paidOn)));
    }

    private static List<String> several(String text) {
        return java.util.Arrays.stream(text.split("[,;\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<Long> named(Heading.Place place, Map<String, Long> known, String name, String why) {
        return found(place, Optional.ofNullable(known.get(Headers.plain(name))), Message.of(why, name));
    }

    private <T> Optional<T> found(Heading.Place place, Optional<T> found, Message why) {
        if (found.isEmpty()) {
            reject(place, why);
        }
        return found;
    }

    private void reject(Heading.Place place, Message why) {
        rejects.add(new Reject(row.number(), place.header(), why));
    }

    private static int limit(Column column) {
        return switch (column) {
            case PUBLIC_NOTE, STAFF_NOTE, OWN, GROUPS, TAGS -> LONGEST;
            case NUMBER, TITLE -> 40;
            case POSTCODE -> 20;
            case PHONE, MOBILE -> 50;
            case CITY, REGION, COUNTRY -> 200;
            case EMAIL -> 254;
            default -> LONGEST_NAME;
        };
    }
}
