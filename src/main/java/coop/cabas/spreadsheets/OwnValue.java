package coop.cabas.spreadsheets;

import coop.cabas.imports.sheet.Row;
import coop.cabas.members.fields.CustomField;
import coop.cabas.members.fields.FieldChoice;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Collectors;

/** What a cell says for a field that the coop added. */
sealed interface OwnValue {

    /** As the member file keeps it. @param choice null for another kind of field */
    record Right(String text, @Nullable Long choice) implements OwnValue {}

    /** @param why and what to do */
    record Wrong(Message why) implements OwnValue {}

    static OwnValue of(CustomField field, Row row, int column, String text) {
        return switch (field.kind()) {
            case DATE -> day(row, column, text);
            case BOOLEAN -> yes(text);
            case CHOICE -> choice(field, text);
            default -> words(field, text);
        };
    }

    private static OwnValue day(Row row, int column, String text) {
        return Values.day(row, column)
                .<OwnValue>map(day -> new Right(day.toString(), null))
                .orElseGet(() -> new Wrong(Message.of("spreadsheets.day", text)));
    }

    private static OwnValue yes(String text) {
        return Values.yes(text)
                .<OwnValue>map(yes -> new Right(yes.toString(), null))
                .orElseGet(() -> new Wrong(Message.of("spreadsheets.yes", text)));
    }

    private static OwnValue choice(CustomField field, String text) {
        var offered = field.choices().stream().filter(choice -> !choice.ended()).toList();
        Optional<FieldChoice> chosen = offered.stream()
                .filter(choice -> Headers.plain(choice.label()).equals(Headers.plain(text)))
                .findFirst();
        return chosen.<OwnValue>map(choice -> new Right(choice.label(), choice.id()))
                .orElseGet(() -> new Wrong(Message.of(
                        "spreadsheets.choice",
                        text,
                        offered.stream().map(FieldChoice::label).collect(Collectors.joining(", ")))));
    }

    private static OwnValue words(CustomField field, String text) {
        if (text.length() > field.mostCharacters()) {
            return new Wrong(Message.of("spreadsheets.tooLong", field.mostCharacters()));
        }
        return field.shortest() != null && text.length() < field.shortest()
                ? new Wrong(Message.of("spreadsheets.tooShort", field.shortest()))
                : new Right(text, null);
    }
}
