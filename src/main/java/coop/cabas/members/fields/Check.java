package coop.cabas.members.fields;

import coop.cabas.shared.Message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a field can hold what a form says. */
final class Check {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Check() {}

    static Optional<Message> problem(FilledField filled, Typed typed) {
        var field = filled.field();
        if (field.kind() == FieldKind.FILE) {
            var kept = 0;
            for (int place = 1; place <= filled.values().size(); place++) {
                kept += typed.keeps(field, place) ? 1 : 0;
            }
            return count(field, kept + typed.files(field).size());
        }
        var texts = typed.texts(field).stream().filter(text -> !text.isBlank()).toList();
        return count(field, texts.size())
                .or(() -> texts.stream()
                        .flatMap(text -> one(filled, text).stream())
                        .findFirst());
    }

    /** As it is kept: a line without what a line cannot hold, a text with the ends of lines of its own. */
    static String tidy(CustomField field, String text) {
        return field.kind() == FieldKind.TEXT
                ? text.replace("\r\n", "\n").strip()
                : text.replaceAll("\\s+", " ").strip();
    }

    private static Optional<Message> count(CustomField field, int count) {
        if (count == 0) {
            return field.required() ? Optional.of(Message.of("ui.form.required")) : Optional.empty();
        }
        return count > field.most()
                ? Optional.of(Message.of("members.fields.value.many", field.most()))
                : Optional.empty();
    }

    private static Optional<Message> one(FilledField filled, String text) {
        var field = filled.field();
        return switch (field.kind()) {
            case DATE -> isDay(text) ? Optional.empty() : Optional.of(Message.of("members.fields.value.day"));
            case BOOLEAN ->
                List.of("true", "false").contains(text)
                        ? Optional.empty()
                        : Optional.of(Message.of("ui.form.notUnderstood"));
            case CHOICE ->
                isOffered(filled, text) ? Optional.empty() : Optional.of(Message.of("members.fields.value.choice"));
            default -> length(field, tidy(field, text).length());
        };
    }

    private static Optional<Message> length(CustomField field, int length) {
        if (field.shortest() != null && length < field.shortest()) {
            return Optional.of(Message.of("members.fields.value.short", field.shortest()));
        }
        return length > field.mostCharacters()
                ? Optional.of(Message.of("members.fields.value.long", field.mostCharacters()))
                : Optional.empty();
    }

    /** What is no longer offered is kept by whoever has it. */
    private static boolean isOffered(FilledField filled, String text) {
        return filled.field().choices().stream()
                .filter(choice -> String.valueOf(choice.id()).equals(text))
                .anyMatch(choice -> !choice.ended()
                        || filled.values().stream()
                                .anyMatch(value -> Long.valueOf(choice.id()).equals(value.choice())));
    }

    private static boolean isDay(String text) {
        try {
            var year = LocalDate.parse(text.strip()).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
