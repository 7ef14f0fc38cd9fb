package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A supplier's delivery note ({@code BL_349199.csv}) or invoice ({@code Facture_1222580.csv}), the sum of its notes.
 *
 * @param reading the file as a whole; it names no day
 * @param number of the note or invoice, by the file name
 * @param invoice whether it is an invoice
 * @param lines in the file's order
 */
public record DeliveryNoteFile(Reading reading, String number, boolean invoice, List<DeliveryLine> lines)
        implements ReadableFile {

    public DeliveryNoteFile {
        lines = List.copyOf(lines);
    }

    /** A supplier's file tells no moment. */
    @Override
    public @Nullable LocalDateTime exportedAt() {
        return null;
    }

    @Override
    public String kind() {
        return "delivery";
    }
}
