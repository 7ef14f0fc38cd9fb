package coop.cabas.galette;

import coop.cabas.imports.dump.Row;
import coop.cabas.imports.dump.Tables;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A Galette as its tables tell it, without their prefix. */
final class Galette {

    private static final BigDecimal OLDEST = new BigDecimal("0.70");
    private static final BigDecimal NEWEST = new BigDecimal("1.20");
    private static final int TABLES_TOLD = 8;

    private final Tables tables;
    private final String prefix;
    private final boolean complete;
    private final Map<String, String> preferences = new HashMap<>();
    private @Nullable BigDecimal version;

    private Galette(Tables tables, String prefix, boolean complete) {
        this.tables = tables;
        this.prefix = prefix;
        this.complete = complete;
    }

    /** What exports tell: some columns of some tables. */
    static Galette partly(Tables tables) {
        return new Galette(tables, "", false);
    }

    /**
     * @param wanted prefix of the tables when there are several sets of them; empty to take the only one
     * @throws Unreadable when these are not the tables of a Galette, or of one that is too old
     */
    static Galette of(Tables tables, String wanted) {
        var prefixes = tables.names().stream()
                .filter(name -> name.endsWith("adherents"))
                .map(name -> name.substring(0, name.length() - "adherents".length()))
                .filter(prefix -> wanted.isEmpty() || prefix.equals(wanted))
                .sorted()
                .toList();
        if (prefixes.isEmpty()) {
            var some = tables.names().stream().sorted().limit(TABLES_TOLD).toList();
            throw Unreadable.file(
                    some.isEmpty()
                            ? Message.of("galette.dump.nothing")
                            : Message.of("galette.dump.foreign", String.join(", ", some)));
        }
        if (prefixes.size() > 1) {
            throw Unreadable.file(Message.of("galette.dump.severalPrefixes", String.join(", ", prefixes)));
        }
        var galette = new Galette(tables, prefixes.getFirst(), true);
        galette.look();
        return galette;
    }

    private void look() {
        for (var needed : List.of("id_adh", "nom_adh", "date_crea_adh", "activite_adh")) {
            if (!tables.columns(prefix + "adherents").contains(needed)) {
                throw Unreadable.file(Message.of("galette.dump.missingColumn", prefix + "adherents", needed));
            }
        }
        rows("database", row -> {
            var text = row.text("version");
            if (text != null && text.matches("\\d{1,3}(\\.\\d{1,6})?")) {
                version = new BigDecimal(text);
            }
        });
        if (version != null && version.compareTo(OLDEST) < 0) {
            throw Unreadable.file(Message.of("galette.dump.tooOld", version.toPlainString()));
        }
        rows(
                "preferences",
                row -> preferences.put(
                        Objects.requireNonNullElse(row.text("nom_pref"), ""),
                        Objects.requireNonNullElse(row.text("val_pref"), "")));
    }

    /** Whether a row that is not there is no more; of exports, it may only have been left out. */
    boolean isComplete() {
        return complete;
    }

    String prefix() {
        return prefix;
    }

    /** Version of the tables: 1.20, 0.96; null when it is not told. */
    @Nullable
    BigDecimal version() {
        return version;
    }

    boolean isNewerThanKnown() {
        return version != null && version.compareTo(NEWEST) > 0;
    }

    String preference(String name) {
        return preferences.getOrDefault(name, "").strip();
    }

    boolean has(String table) {
        return tables.names().contains(prefix + table);
    }

    boolean has(String table, String column) {
        return tables.columns(prefix + table).contains(column);
    }

    void rows(String table, Consumer<Row> use) {
        tables.each(prefix + table, use);
    }

    /** Names without prefix. */
    List<String> tables() {
        return tables.names().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }
}
