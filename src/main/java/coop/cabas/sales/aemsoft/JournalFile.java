package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * "Journal de caisse": one row per ticket. Its sales equal the sale lines of the same day to the cent.
 *
 * @param reading the file as a whole
 * @param exportedAt when the till wrote it, by its file name, on the shop's clock; null when the name does not say or
 *     contradicts the days inside
 * @param tickets in the file's order
 */
public record JournalFile(Reading reading, @Nullable LocalDateTime exportedAt, List<Ticket> tickets)
        implements ReadableFile {

    public JournalFile {
        tickets = List.copyOf(tickets);
    }

    @Override
    public String kind() {
        return "journal";
    }
}
