package coop.cabas.galette.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Galette and Cabas held against each other.
 *
 * @param read what was read last; null when nothing was imported
 * @param shown which rows are listed, one of {@link #SHOWABLE}
 * @param rows the rows
 */
public record ProofPage(@Nullable Read read, String shown, Table<?> rows) implements Exportable.OfOne {

    static final String FIGURES = "figures";

    /** What can be listed, in order. */
    public static final List<String> SHOWABLE =
            List.of(FIGURES, "members", "oddities", "conflicts", "gone", "overlaps");

    /**
     * The last import.
     *
     * @param name what the organisation is called in Galette
     * @param unexplained differences that nothing explains
     * @param explained differences that come from what could not be carried over
     */
    public record Read(
            long batch,
            String name,
            String version,
            Instant at,
            int compared,
            int unexplained,
            int explained,
            int oddities,
            int conflicts,
            int gone) {

        public boolean agrees() {
            return unexplained == 0;
        }
    }

    @Override
    public Table<?> table() {
        return rows;
    }
}
