package coop.cabas.galette;

import coop.cabas.galette.csv.CsvFile;
import coop.cabas.galette.csv.Export;
import coop.cabas.imports.dump.Row;
import coop.cabas.imports.dump.Tables;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.imports.sync.Known;
import coop.cabas.imports.sync.Shape;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Lists as Galette's screens export them, put back into the tables that they were drawn from. */
final class ExportTables implements Tables {

    static final long NOBODY = 0;
    static final long SEVERAL = -1;

    private static final Set<String> TRUTHS =
            Set.of("activite_adh", "bool_admin_adh", "bool_exempt_adh", "bool_display_info");
    private static final Set<String> GIFTS = Set.of("donation in kind", "donation in money", "partnership");
    private static final int LONGEST = 1 << 20;
    /** Keys of words that no table tells: beyond those that Galette has given. */
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    private final Map<String, Set<String>> columns = new HashMap<>();
    private final ExportLookup.Now now;

    ExportTables(List<Export> exports, ExportLookup.Now now) {
        this.now = now;
        exports.stream()
                .filter(export -> export.shape().kind().equals("members"))
                .forEach(this::members);
        exports.stream()
                .filter(export -> export.shape().kind().equals("contributions"))
                .forEach(this::contributions);
        exports.stream()
                .filter(export -> export.shape().kind().equals("schedules"))
                .forEach(this::schedules);
    }

    @Override
    public Set<String> names() {
        return rows.keySet();
    }

    @Override
    public List<String> columns(String table) {
        return List.copyOf(columns.getOrDefault(table, Set.of()));
    }

    @Override
    public void each(String table, Consumer<Row> use) {
        rows.getOrDefault(table, List.of()).forEach(use);
    }

    private Map<String, String> cells(Export export, CsvFile.Line line) {
        var cells = new HashMap<String, String>();
        export.shape().columns().forEach((place, column) -> {
            var cell = line.cells().get(place);
            if (cell.length() > LONGEST) {
                throw new Unreadable(
                        Message.of("imports.dump.longCell", export.shape().kind(), LONGEST >> 10),
                        line.number(),
                        column);
            }
            cells.put(column, cell);
        });
        return cells;
    }

    private void add(String table, int line, Map<String, String> cells) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(new Told(table, line, cells));
        columns.computeIfAbsent(table, name -> new LinkedHashSet<>()).addAll(cells.keySet());
    }

    private void members(Export export) {
        var titles = new LinkedHashMap<String, Integer>();
        export.file().each(line -> {
            var cells = cells(export, line);
            TRUTHS.forEach(column -> cells.computeIfPresent(column, (name, told) -> isYes(told) ? "1" : "0"));
            cells.computeIfPresent("sexe_adh", (name, told) -> sex(told));
            cells.computeIfPresent("id_statut", (name, told) -> word(Things.STATUS, told, line.number()));
            cells.computeIfPresent("titre_adh", (name, told) -> title(told, titles, line.number()));
            var id = cells.getOrDefault("id_adh", "").strip();
            if (id.matches("\\d{1,18}")) {
                now.person(
                        cells.getOrDefault("nom_adh", "") + " " + cells.getOrDefault("prenom_adh", ""),
                        Long.parseLong(id));
            }
            add("adherents", line.number(), cells);
        });
    }

    private String title(String told, Map<String, Integer> titles, int line) {
        if (told.isBlank()) {
            return "";
        }
        var known = titles.get(told);
        if (known == null) {
            known = titles.size() + 1;
            titles.put(told, known);
            add("titles", line, Map.of("id_title", String.valueOf(known), "short_label", Labels.kept(told)));
        }
        return String.valueOf(known);
    }

    private static boolean isYes(String told) {
        return Set.of("oui", "yes", "1", "true").contains(told.strip().toLowerCase(Locale.ROOT));
    }

    private static String sex(String told) {
        return switch (told.strip().toLowerCase(Locale.ROOT)) {
            case "homme", "man" -> "1";
            case "femme", "woman" -> "2";
            default -> "0";
        };
    }

    private void contributions(Export export) {
        export.file().each(line -> {
            var cells = cells(export, line);
            var type = cells.getOrDefault("id_type_cotis", "");
            cells.put("id_type_cotis", word(Things.TYPE, type, line.number()));
            cells.computeIfPresent("type_paiement_cotis", (name, told) -> word(Things.METHOD, told, line.number()));
            if (now.gifts().contains(Long.parseLong(cells.get("id_type_cotis")))) {
                cells.put("date_fin_cotis", "");
            }
            cells.put("id_adh", String.valueOf(contributor(cells)));
            // the transaction itself is in no export: each part is taken as a payment of its own
            cells.remove("trans_id");
            add("cotisations", line.number(), cells);
        });
    }

    private long contributor(Map<String, String> cells) {
        var id = cells.getOrDefault("id_cotis", "").strip();
        var known = id.matches("\\d{1,18}") ? now.contributors().get(Long.parseLong(id)) : null;
        if (known != null) {
            return known;
        }
        var people = now.people().getOrDefault(ExportLookup.normal(cells.getOrDefault("contributor", "")), List.of());
        return people.isEmpty() ? NOBODY : people.size() > 1 ? SEVERAL : people.getFirst();
    }

    private void schedules(Export export) {
        export.file().each(line -> {
            var cells = cells(export, line);
            cells.computeIfPresent("id_paymenttype", (name, told) -> word(Things.METHOD, told, line.number()));
            cells.computeIfPresent("paid", (name, told) -> isYes(told) ? "1" : "0");
            add("payments_schedules", line.number(), cells);
        });
    }

    /** Key of what a word stands for; of one never seen, a key of its own, and a row of the table that would tell it. */
    private String word(String thing, String told, int line) {
        if (told.isBlank()) {
            return "";
        }
        var kept = Labels.kept(told);
        var known = now.key(thing, told);
        if (known != null) {
            return known.toString();
        }
        var constant = thing.equals(Things.METHOD) ? Vocabulary.method(kept) : null;
        long own = constant != null ? constant : Known.OWN_KEYS + (Shape.hash(thing + kept) >>> 34);
        now.words().put(ExportLookup.word(thing, told), own);
        var key = String.valueOf(own);
        switch (thing) {
            case Things.STATUS -> add("statuts", line, Map.of("id_statut", key, "libelle_statut", kept));
            case Things.TYPE -> {
                var gift = GIFTS.contains(kept);
                if (gift) {
                    now.gifts().add(own);
                }
                add(
                        "types_cotisation",
                        line,
                        Map.of(
                                "id_type_cotis",
                                key,
                                "libelle_type_cotis",
                                kept,
                                "cotis_extension",
                                gift ? "0" : "-1",
                                "amount",
                                ""));
            }
            default -> add("paymenttypes", line, Map.of("type_id", key, "type_name", kept));
        }
        return key;
    }

    private record Told(String table, int line, Map<String, String> cells) implements Row {

        @Override
        public boolean has(String column) {
            return cells.containsKey(column);
        }

        @Override
        public @Nullable String text(String column) {
            var cell = cells.get(column);
            return cell == null || cell.isEmpty() ? null : cell;
        }

        @Override
        public byte @Nullable [] bytes(String column) {
            return text(column) == null
                    ? null
                    : Objects.requireNonNull(text(column)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
