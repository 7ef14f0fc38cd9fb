package coop.cabas.members.fields;

import coop.cabas.members.Level;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields as a page shows them: to be filled in by whoever may, to be read by the others.
 *
 * @param was what tells whether somebody changed them since the form was drawn
 */
public record FieldForm(List<Item> items, String was) {

    /** Tells which fields a form asked for, so that an empty one is told from one that was not there. */
    public static final String SHOWN = "own-shown";

    public static final String WAS = "own-was";

    private static final int FEW = 5;

    /**
     * One field of the form.
     *
     * @param texts what its inputs hold: numbers of choices, dates as 2026-11-23
     * @param held what is kept of it
     * @param error what is wrong with it; null when nothing is
     */
    public record Item(
            CustomField field,
            List<String> texts,
            List<FieldValue> held,
            boolean writable,
            @Nullable String error) {

        public boolean isChosen(FieldChoice choice) {
            return texts.contains(String.valueOf(choice.id()));
        }

        /** Those offered, and those that are no more but are held. */
        public Map<String, String> choices() {
            var choices = new LinkedHashMap<String, String>();
            field.choices().stream()
                    .filter(choice -> !choice.ended() || isChosen(choice))
                    .forEach(choice -> choices.put(String.valueOf(choice.id()), choice.label()));
            return choices;
        }

        /** What each input holds; one more is left to be filled in where more may be held. */
        public List<String> inputs() {
            var inputs = new ArrayList<>(texts);
            var wanted = Math.min(
                    field.most(),
                    Math.max(texts.size() + 1, field.repeats() == 0 ? 1 : Math.min(field.repeats(), FEW)));
            while (inputs.size() < wanted) {
                inputs.add("");
            }
            return inputs;
        }

        /** Whether several of its choices may be ticked. */
        public boolean isTicked() {
            return field.kind() == FieldKind.CHOICE && field.most() > 1;
        }

        /** What is held, as people read it. */
        public List<String> told() {
            return held.stream().map(value -> words(field, value)).toList();
        }
    }

    /** As kept. */
    static FieldForm of(List<FilledField> fields, Level viewer) {
        return new FieldForm(
                fields.stream()
                        .map(filled -> new Item(
                                filled.field(),
                                filled.values().stream().map(FieldForm::input).toList(),
                                filled.values(),
                                filled.field().isWrittenBy(viewer),
                                null))
                        .toList(),
                fingerprint(fields));
    }

    /** As typed, with what is wrong. @param problems by {@link CustomField#input()} */
    static FieldForm again(List<FilledField> fields, Level viewer, Typed typed, Map<String, Message> problems) {
        return new FieldForm(
                fields.stream()
                        .map(filled -> {
                            var field = filled.field();
                            var isTyped = typed.shown().contains(field.id()) && field.isWrittenBy(viewer);
                            var problem = problems.get(field.input());
                            return new Item(
                                    field,
                                    isTyped && field.kind() != FieldKind.FILE
                                            ? typed.texts(field)
                                            : filled.values().stream()
                                                    .map(FieldForm::input)
                                                    .toList(),
                                    filled.values(),
                                    field.isWrittenBy(viewer),
                                    problem == null ? null : Text.t(problem));
                        })
                        .toList(),
                fingerprint(fields));
    }

    /** Whether there is anything to fill in. */
    public boolean isWritable() {
        return items.stream().anyMatch(Item::writable);
    }

    public boolean hasErrors() {
        return items.stream().anyMatch(item -> item.error() != null);
    }

    /** A value as people read it. */
    public static String words(CustomField field, FieldValue value) {
        return switch (field.kind()) {
            case DATE -> day(value.value());
            case BOOLEAN -> Text.t("true".equals(value.value()) ? "members.fields.yes" : "members.fields.no");
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> Long.valueOf(choice.id()).equals(value.choice()))
                        .map(FieldChoice::label)
                        .findFirst()
                        .orElse(value.value());
            default -> value.value();
        };
    }

    /** Imports may have brought words where a date was meant: they are shown as they came. */
    private static String day(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? Format.day(LocalDate.parse(value)) : value;
    }

    private static String input(FieldValue value) {
        return value.choice() == null ? value.value() : String.valueOf(value.choice());
    }

    static String fingerprint(List<FilledField> fields) {
        return Integer.toHexString(fields.stream()
                .map(filled -> filled.field().id() + filled.values().toString())
                .toList()
                .toString()
                .hashCode());
    }
}
