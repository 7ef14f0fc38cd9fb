package coop.cabas.galette.csv;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Knows Galette's exports by their first line, whatever the language, the spaces and the order of columns. */
public final class Headers {

    /** Columns that only one table has. */
    private static final Map<String, Set<String>> TABLES = Map.ofEntries(
            Map.entry("adherents", Set.of("id_adh", "nom_adh", "date_crea_adh")),
            Map.entry("cotisations", Set.of("id_cotis", "montant_cotis")),
            Map.entry("transactions", Set.of("trans_id", "trans_amount")),
            Map.entry("dynamic_fields", Set.of("item_id", "field_id", "field_val")),
            Map.entry("field_types", Set.of("field_id", "field_name", "field_type")),
            Map.entry("groups", Set.of("id_group", "group_name")),
            Map.entry("statuts", Set.of("id_statut", "libelle_statut")),
            Map.entry("titles", Set.of("id_title", "short_label")),
            Map.entry("types_cotisation", Set.of("id_type_cotis", "libelle_type_cotis")),
            Map.entry("paymenttypes", Set.of("type_id", "type_name")),
            Map.entry("payments_schedules", Set.of("id_schedule", "scheduled_date")),
            Map.entry("socials", Set.of("id_social", "url")),
            Map.entry("l10n", Set.of("text_orig", "text_trans")),
            Map.entry("reminders", Set.of("reminder_id", "reminder_dest")),
            Map.entry("preferences", Set.of("nom_pref", "val_pref")));

    private static final Map<String, Map<String, String>> EXPORTS = exports();

    /** Without these a list says nothing that can be kept. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "members", List.of("id_adh", "nom_adh", "prenom_adh"),
            "contributions", List.of("id_cotis", "contributor", "id_type_cotis", "montant_cotis", "date_debut_cotis"),
            "schedules", List.of("id_schedule", "id_cotis", "scheduled_date", "amount"));

    private Headers() {}

    /** @return null when it is no table as such */
    public static @Nullable String table(List<String> header) {
        var columns = new HashSet<>(header);
        if (columns.equals(Set.of("id_group", "id_adh"))) {
            return null;
        }
        return TABLES.entrySet().stream()
                .filter(table -> columns.containsAll(table.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Members and managers of groups have the same columns: only the name of the file tells them apart. */
    public static @Nullable String seats(List<String> header, String file) {
        return !new HashSet<>(header).equals(Set.of("id_group", "id_adh"))
                ? null
                : file.contains("managers") ? "groups_managers" : file.contains("members") ? "groups_members" : null;
    }

    /** @return null when it is none of the lists that are known */
    public static Export.@Nullable Shape export(List<String> header) {
        for (var export : EXPORTS.entrySet()) {
            var columns = new LinkedHashMap<Integer, String>();
            for (int i = 0; i < header.size(); i++) {
                var column = export.getValue().get(normal(header.get(i)));
                if (column != null && !columns.containsValue(column)) {
                    columns.put(i, column);
                }
            }
            if (columns.values().containsAll(Objects.requireNonNull(NEEDED.get(export.getKey())))) {
                return new Export.Shape(export.getKey(), columns);
            }
        }
        return null;
    }

    /** The export of contributions that Galette offers as an example: without any number to know them by. */
    public static boolean isPreset(List<String> header) {
        return header.equals(List.of("Name", "Surname", "Town", "Amount", "Begin date", "End date"));
    }

    static String normal(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("[\\s\\p{Z}:]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Map<String, String>> exports() {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Headers.class.getResourceAsStream("/galette/headers.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var exports = new HashMap<String, Map<String, String>>();
        words.forEach((key, labels) -> {
            var parts = key.toString().split("\\.");
            for (var label : labels.toString().split("\\|")) {
                exports.computeIfAbsent(parts[0], kind -> new HashMap<>()).put(normal(label), parts[1]);
            }
        });
        return exports;
    }
}
