package coop.cabas.sales.aemsoft;

import java.util.List;

/**
 * "Journal de caisse": one row per ticket. Its sales equal the sale lines of the same day to the cent.
 *
 * @param reading the file as a whole
 * @param tickets in the file's order
 */
public record JournalFile(Reading reading, List<Ticket> tickets) implements ReadableFile {

    public JournalFile {
        tickets = List.copyOf(tickets);
    }

    @Override
    public String kind() {
        return "journal";
    }
}
