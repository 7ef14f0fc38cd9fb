package coop.cabas.galette;

import coop.cabas.imports.dump.Row;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.imports.sync.Sync;
import coop.cabas.members.intake.Shelves;
import coop.cabas.members.intake.Value;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings the fields that a Galette added by itself, their choices, and the values they hold. */
final class Fields {

    private static final List<String> KINDS = List.of("SEPARATOR", "TEXT", "LINE", "CHOICE", "DATE", "BOOLEAN", "FILE");
    private static final Map<String, String> SUBJECTS = Map.of("adh", "MEMBER", "contrib", "FEE", "trans", "PAYMENT");
    private static final Map<String, String> FILES = Map.of("adh", "member", "contrib", "contrib", "trans", "trans");

    private record Field(
            long external,
            String form,
            String kind,
            @Nullable Long ours,
            Map<Long, Shelves.Choice> choices) {}

    private record Raw(long field, int place, String text) {}

    private final Galette galette;
    private final Labels labels;
    private final Things things;
    private final Run run;
    private final LocalDate today;
    private final Attachments attachments;
    private final Map<Long, Field> fields = new HashMap<>();
    private final Map<String, Map<Long, List<Raw>>> values = new HashMap<>();

    Fields(Galette galette, Things things, Run run, LocalDate today, Attachments attachments) {
        this.galette = galette;
        this.labels = new Labels(galette);
        this.things = things;
        this.run = run;
        this.today = today;
        this.attachments = attachments;
    }

    void bring() {
        if (!galette.has("field_types")) {
            return;
        }
        var sync = Sync.few(things.field(), run);
        var choices = Sync.few(things.choice(), run);
        Rows.each(galette, "field_types", run.findings(), row -> {
            long id = Cell.key(row, "field_id");
            var form = Objects.requireNonNullElse(row.text("field_form"), "");
            int kind = Cell.small(row, "field_type", -1);
            if (!SUBJECTS.containsKey(form) || kind < 0 || kind >= KINDS.size()) {
                run.findings().odd("fieldKind", Things.FIELD, id, form + " " + kind);
                return;
            }
            sync.offer(id, field(row, form, KINDS.get(kind)));
            fields.put(
                    id,
                    new Field(
                            id,
                            form,
                            KINDS.get(kind),
                            sync.ours(id),
                            kind == 3 ? choices(id, sync.ours(id), choices) : Map.of()));
        });
        sync.finish(today);
        choices.finish(today);
        Rows.each(galette, "dynamic_fields", run.findings(), this::read);
    }

    private Shelves.Field field(Row row, String form, String kind) {
        int right = Cell.small(row, "field_perm", 1) + (galette.has("field_types", "field_information_above") ? 0 : 1);
        var name = labels.french(Cell.line(row, "field_name", 250));
        var lines = kind.equals("TEXT") || kind.equals("LINE");
        return new Shelves.Field(
                Objects.requireNonNull(SUBJECTS.get(form)),
                kind,
                name.isEmpty() ? "n° " + Cell.key(row, "field_id") : name,
                shorten(Cell.note(row, "field_information"), 2_000),
                Cell.small(row, "field_index", 0),
                Cell.truth(row.text("field_required")),
                Math.clamp(Cell.small(row, "field_repeat", 1), 0, 100),
                lines ? positive(Cell.small(row, "field_min_size", 0), 10_000) : null,
                lines ? positive(Cell.small(row, "field_size", 0), 100_000) : null,
                readers(right),
                writers(right));
    }

    private static @Nullable Integer positive(int size, int most) {
        return size <= 0 ? null : Math.min(size, most);
    }

    private static String shorten(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** Rights as numbered since 1.1: nobody, writable by the member, administrators, staff, managers of groups, readable by the member. */
    static String readers(int right) {
        return switch (right) {
            case 0 -> "NOBODY";
            case 1, 5 -> "MEMBER";
            case 2 -> "ADMIN";
            case 4 -> "MANAGER";
            case 10 -> "EVERYONE";
            default -> "STAFF";
        };
    }

    static String writers(int right) {
        return switch (right) {
            case 0 -> "NOBODY";
            case 1 -> "MEMBER";
            case 2 -> "ADMIN";
            case 4 -> "MANAGER";
            default -> "STAFF";
        };
    }

    private Map<Long, Shelves.Choice> choices(long id, @Nullable Long ours, Sync<Shelves.Choice> sync) {
        var choices = new HashMap<Long, Shelves.Choice>();
        Rows.each(galette, "field_contents_" + id, run.findings(), row -> {
            long choice = Cell.key(row, "id");
            var label = Cell.line(row, "val", 500);
            var wanted = new Shelves.Choice(
                    Objects.requireNonNullElse(ours, 0L), label.isEmpty() ? "n° " + choice : label, (int)
                            Math.clamp(choice, 0, 1_000_000));
            choices.put(choice, wanted);
            sync.offer(choiceKey(id, choice), wanted);
        });
        return choices;
    }

    private static long choiceKey(long field, long choice) {
        return field << 32 | choice & 0xFFFFFFFFL;
    }

    private void read(Row row) {
        var form = Objects.requireNonNullElse(row.text("field_form"), "");
        var text = Objects.requireNonNullElse(row.text("field_val"), "");
        if (text.length() > 100_000) {
            throw new Unreadable(
                    Message.of("galette.cell.long", row.table(), text.length(), 100_000), row.line(), "field_val");
        }
        values.computeIfAbsent(form, name -> new HashMap<>())
                .computeIfAbsent(Cell.key(row, "item_id"), item -> new ArrayList<>(4))
                .add(new Raw(Cell.key(row, "field_id"), Math.max(1, Cell.small(row, "val_index", 1)), text));
    }

    /** @param form adh, contrib or trans @return by field and place, as they are read here */
    List<Value> of(String form, long item) {
        var raw = values.getOrDefault(form, Map.of()).get(item);
        if (raw == null) {
            return List.of();
        }
        var found = new ArrayList<Value>();
        Set<String> places = new HashSet<>();
        for (var each : raw) {
            var field = fields.get(each.field());
            if (field == null
                    || field.ours() == null
                    || !field.form().equals(form)
                    || !places.add(each.field() + "." + each.place())) {
                lose("valueOfNoField", form, item, each);
            } else {
                found.add(value(field, item, each));
            }
        }
        found.sort(Comparator.comparingLong(Value::field).thenComparingInt(Value::place));
        return found;
    }

    private Value value(Field field, long item, Raw raw) {
        long ours = Objects.requireNonNull(field.ours());
        var text = raw.text();
        return switch (field.kind()) {
            case "CHOICE" -> choice(field, ours, item, raw);
            case "DATE" -> {
                var day = Cell.day(text);
                if (day == null && !text.isBlank()) {
                    run.findings().odd("valueNoDate", field.form(), item, text);
                }
                yield new Value(ours, raw.place(), day == null ? text : day.toString(), null, null);
            }
            case "BOOLEAN" -> new Value(ours, raw.place(), String.valueOf(Cell.truth(text)), null, null);
            case "FILE" -> {
                var name = "%s_%d_field_%d_value_%d"
                        .formatted(FILES.get(field.form()), item, field.external(), raw.place());
                var file = attachments.file(name, field.form(), item);
                if (file == null) {
                    run.findings().odd("fileMissing", field.form(), item, text + " (" + name + ")");
                }
                yield new Value(ours, raw.place(), text, null, file);
            }
            default -> new Value(ours, raw.place(), text, null, null);
        };
    }

    private Value choice(Field field, long ours, long item, Raw raw) {
        var chosen = raw.text().matches("\\d{1,9}") ? field.choices().get(Long.parseLong(raw.text())) : null;
        if (chosen == null) {
            run.findings().odd("choiceMissing", field.form(), item, raw.text());
            return new Value(ours, raw.place(), "? " + raw.text(), null, null);
        }
        return new Value(
                ours,
                raw.place(),
                chosen.label(),
                run.links().of(Things.CHOICE).ours(choiceKey(field.external(), Long.parseLong(raw.text()))),
                null);
    }

    /** Tells the values of things that are not there. @param exists whether one is */
    void tellOrphans(String form, java.util.function.LongPredicate exists) {
        values.getOrDefault(form, Map.of()).forEach((item, raw) -> {
            if (!exists.test(item)) {
                raw.forEach(each -> lose("valueOfNobody", form, item, each));
            }
        });
    }

    private void lose(String kind, String form, long item, Raw raw) {
        run.findings().lost(kind, form, item, raw.text(), "field", String.valueOf(raw.field()), 1, BigDecimal.ZERO);
    }
}
