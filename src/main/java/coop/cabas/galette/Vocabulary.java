package coop.cabas.galette;

import coop.cabas.fees.intake.FeeShelves;
import coop.cabas.imports.dump.Row;
import coop.cabas.imports.sync.Sync;
import coop.cabas.members.intake.Shelves;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings the small tables that the others speak of: statuses, titles, groups, types, ways to pay. */
final class Vocabulary {

    /** In code, not in tables: a Galette that was just installed has an empty table. */
    private static final Map<Long, String> CONSTANT_METHODS = new LinkedHashMap<>();

    static {
        long id = 1;
        for (var name : List.of("Cash", "Credit card", "Check", "Transfer", "Paypal", "Other", "Payment schedule")) {
            CONSTANT_METHODS.put(id++, name);
        }
    }

    /** Key of a way to pay that is the same in every Galette; null for one of its own. @param kept its name there */
    static @Nullable Long method(String kept) {
        return CONSTANT_METHODS.entrySet().stream()
                .filter(one -> one.getValue().equals(kept))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private final Galette galette;
    private final Labels labels;
    private final Things things;
    private final Run run;
    private final LocalDate today;
    private final Map<Long, String> titles = new HashMap<>();
    private final Map<Long, Boolean> gifts = new HashMap<>();
    private final Set<Long> outsiders = new HashSet<>();

    Vocabulary(Galette galette, Things things, Run run, LocalDate today) {
        this.galette = galette;
        this.labels = new Labels(galette);
        this.things = things;
        this.run = run;
        this.today = today;
    }

    void bring() {
        galette.rows(
                "titles",
                row -> titles.put(Cell.key(row, "id_title"), labels.french(Cell.line(row, "short_label", 40))));
        statuses();
        groups();
        types();
        methods();
    }

    String title(@Nullable Long id) {
        return id == null ? "" : titles.getOrDefault(id, "");
    }

    /** Whether contributions of this type cover no period. */
    boolean isGift(long type) {
        return gifts.getOrDefault(type, false);
    }

    /** Whether people of this status are no members, by Galette's own word. */
    boolean isOutside(@Nullable Long status) {
        return status != null && outsiders.contains(status);
    }

    private void statuses() {
        if (!galette.has("statuts")) {
            return;
        }
        var sync = Sync.few(things.status(), run);
        var names = new HashSet<String>();
        galette.rows("statuts", row -> {
            long id = Cell.key(row, "id_statut");
            var label = Cell.line(row, "libelle_statut", 95);
            if (label.equals("Non-member")) {
                outsiders.add(id);
            }
            sync.offer(
                    id,
                    new Shelves.Status(
                            unique(names, labels.french(label), id), Cell.small(row, "priorite_statut", 50)));
        });
        finish(sync);
    }

    private void groups() {
        if (!galette.has("groups")) {
            return;
        }
        var rows = new LinkedHashMap<Long, Group>();
        galette.rows(
                "groups",
                row -> rows.put(
                        Cell.key(row, "id_group"),
                        new Group(
                                named(Cell.line(row, "group_name", 250), "?"),
                                Cell.id(row, "parent_group"),
                                Cell.moment(row.text("creation_date")))));
        var sync = Sync.few(things.group(), run);
        var done = new HashSet<Long>();
        rows.keySet().forEach(id -> group(id, rows, done, new ArrayList<>(), sync));
        finish(sync);
    }

    private record Group(String name, @Nullable Long parent, java.time.OffsetDateTime created) {}

    /** Parents first; a circle of groups is opened where it was entered. */
    private void group(long id, Map<Long, Group> rows, Set<Long> done, List<Long> path, Sync<Shelves.Group> sync) {
        if (!done.add(id)) {
            return;
        }
        var group = Objects.requireNonNull(rows.get(id));
        path.add(id);
        Long parent = null;
        if (group.parent() != null && rows.containsKey(group.parent())) {
            if (path.contains(group.parent())) {
                run.findings().odd("groupCycle", Things.GROUP, id, group.name());
            } else {
                group(group.parent(), rows, done, path, sync);
                parent = sync.ours(group.parent());
            }
        }
        path.removeLast();
        sync.offer(id, new Shelves.Group(group.name(), parent, group.created()));
    }

    private void types() {
        if (!galette.has("types_cotisation")) {
            return;
        }
        // before 1.1 the extension only told a fee from a gift
        var months = galette.has("types_cotisation", "amount");
        var names = new HashSet<String>();
        var sync = Sync.few(things.feeType(), run);
        galette.rows("types_cotisation", row -> {
            long id = Cell.key(row, "id_type_cotis");
            var text = Objects.requireNonNullElse(row.text("cotis_extension"), "0");
            int extension = months ? Cell.small(row, "cotis_extension", 0) : Cell.truth(text) ? -1 : 0;
            gifts.put(id, extension == 0);
            var name = unique(names, labels.french(Cell.line(row, "libelle_type_cotis", 140)), id);
            sync.offer(id, type(row, name, extension));
        });
        finish(sync);
    }

    private FeeShelves.Type type(Row row, String name, int extension) {
        var amount = Cell.amount(row, "amount");
        var usual = amount == null || amount.signum() < 0 ? null : amount;
        if (extension == 0) {
            return new FeeShelves.Type(name, "DONATION", usual, null, null, 0);
        }
        if (extension > 0) {
            return new FeeShelves.Type(name, "FEE", usual, Math.min(extension, 1200), null, 0);
        }
        var beginning = galette.preference("pref_beg_membership");
        if (beginning.matches("(0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])")) {
            return new FeeShelves.Type(
                    name,
                    "FEE",
                    usual,
                    null,
                    beginning.substring(3) + "-" + beginning.substring(0, 2),
                    preferred("pref_membership_offermonths", 11));
        }
        int length = preferred("pref_membership_ext", 1200);
        return new FeeShelves.Type(name, "FEE", usual, length == 0 ? 12 : length, null, 0);
    }

    private int preferred(String name, int most) {
        var text = galette.preference(name);
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), most) : 0;
    }

    private void methods() {
        var names = new HashMap<Long, String>();
        if (!galette.has("paymenttypes")) {
            return;
        }
        galette.rows("paymenttypes", row -> names.put(Cell.key(row, "type_id"), Cell.line(row, "type_name", 95)));
        if (galette.isComplete()) {
            CONSTANT_METHODS.forEach(names::putIfAbsent);
        }
        var taken = new HashSet<String>();
        var sync = Sync.few(things.method(), run);
        names.keySet().stream().sorted().forEach(id -> {
            var name = Objects.requireNonNull(names.get(id));
            sync.offer(id, new FeeShelves.Method(kind(id), unique(taken, labels.french(name), id)));
        });
        finish(sync);
    }

    private void finish(Sync<?> sync) {
        if (galette.isComplete()) {
            sync.finish(today);
        }
    }

    private static String kind(long id) {
        return switch ((int) id) {
            case 1 -> "CASH";
            case 2 -> "CARD";
            case 3 -> "CHEQUE";
            case 4 -> "TRANSFER";
            case 5 -> "PAYPAL";
            case 7 -> "SCHEDULE";
            default -> "OTHER";
        };
    }

    private static String named(String name, String otherwise) {
        return name.isEmpty() ? otherwise : name;
    }

    /** Names that are repeated there get their number. */
    private static String unique(Set<String> taken, String name, long id) {
        var given = named(name, "n° " + id);
        return taken.add(given.toLowerCase(Locale.ROOT)) ? given : given + " (" + id + ")";
    }
}
