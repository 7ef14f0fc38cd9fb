package coop.cabas.sales.aemsoft;

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

    @Override
    public String kind() {
        return "delivery";
    }
}
