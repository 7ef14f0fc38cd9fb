package coop.cabas.gestioncompte.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Balances of gestion-compte and of Cabas held against each other.
 *
 * @param read what was read last; null when nothing was imported
 * @param shown which rows are listed, one of {@link #SHOWABLE}
 * @param rows the rows
 */
public record ReconciliationPage(@Nullable Read read, String shown, Table<?> rows) implements Exportable.OfOne {

    static final String BALANCES = "balances";

    /** What can be listed, in order. */
    public static final List<String> SHOWABLE = List.of(BALANCES, "anomalies", "conflicts", "gone");

    /**
     * The last import.
     *
     * @param reference when the dump was made, on the shop's clock
     * @param unexplained accounts that differ, and nothing explains it
     * @param explained accounts that differ by what was written here since
     */
    public record Read(
            long batch,
            LocalDateTime reference,
            Instant at,
            int compared,
            int unexplained,
            int explained,
            int anomalies,
            int conflicts) {

        public boolean agrees() {
            return unexplained == 0;
        }
    }

    @Override
    public Table<?> table() {
        return rows;
    }
}
