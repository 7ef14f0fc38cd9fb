package coop.cabas.spreadsheets;

import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;

/** Whether what somebody says of the columns of a list can be read at all. */
final class Sense {

    private Sense() {}

    /** @throws Refused telling what is missing, or said twice */
    static void check(Mapping.Terms terms) {
        var seen = new EnumMap<Column, List<String>>(Column.class);
        for (var column : terms.columns()) {
            Target.of(column.target())
                    .ifPresent(target -> seen.computeIfAbsent(target.column(), key -> new ArrayList<>())
                            .add(column.header()));
        }
        seen.forEach((column, headers) -> {
            if (headers.size() > 1 && !column.repeats()) {
                throw new Refused(Message.of(
                        "spreadsheets.mapping.doubled",
                        Message.of("spreadsheets.column." + column),
                        String.join(", ", headers)));
            }
        });
        var said = seen.keySet();
        if (!said.contains(Column.LAST_NAME)
                && !said.contains(Column.COMPANY)
                && terms.keys().isEmpty()) {
            throw new Refused("spreadsheets.mapping.nobody");
        }
        if (said.contains(Column.FEE_AMOUNT) && !said.contains(Column.FEE_TYPE) && terms.feeType() == null) {
            throw new Refused("spreadsheets.mapping.feeType");
        }
        if (!said.contains(Column.FEE_AMOUNT)
                && (said.contains(Column.FEE_TYPE) || said.contains(Column.FEE_PAID_ON))) {
            throw new Refused("spreadsheets.mapping.feeAmount");
        }
    }

    /** Those keys of which the columns say something. */
    static List<Key> possible(Collection<Key> keys, Collection<Mapping.Said> columns) {
        var said = columns.stream()
                .flatMap(column -> Target.of(column.target()).stream())
                .map(Target::column)
                .toList();
        return Arrays.stream(Key.values())
                .filter(keys::contains)
                .filter(key -> said.contains(needs(key)))
                .toList();
    }

    private static Column needs(Key key) {
        return switch (key) {
            case NUMBER -> Column.NUMBER;
            case EXTERNAL -> Column.EXTERNAL;
            case EMAIL, EMAIL_AND_NAME -> Column.EMAIL;
            case NAME_AND_BIRTH -> Column.BIRTH_DATE;
        };
    }
}
