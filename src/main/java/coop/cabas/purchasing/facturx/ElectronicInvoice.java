package coop.cabas.purchasing.facturx;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an electronic invoice says. What it does not tell, or tells in a way that cannot be read, is null; names are empty.
 *
 * @param kind of a credit note, quantities and amounts are above zero all the same
 * @param due day on which it has to be paid
 * @param currency ISO 4217
 * @param lines in its order
 * @param lineTotal sum of its lines, as it prints it, VAT excluded
 * @param allowances taken off the whole, VAT excluded
 * @param charges added to the whole, VAT excluded: transport
 * @param net what VAT is reckoned on
 * @param vats by rate
 * @param gross VAT included
 */
public record ElectronicInvoice(
        Kind kind,
        String number,
        @Nullable LocalDate date,
        @Nullable LocalDate due,
        String currency,
        Party seller,
        Party buyer,
        List<Line> lines,
        @Nullable BigDecimal lineTotal,
        BigDecimal allowances,
        BigDecimal charges,
        @Nullable BigDecimal net,
        List<Vat> vats,
        @Nullable BigDecimal vat,
        @Nullable BigDecimal gross) {

    public ElectronicInvoice {
        lines = List.copyOf(lines);
        vats = List.copyOf(vats);
    }

    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** @param vatId number for VAT within the Union; empty when it is not told */
    public record Party(String name, String vatId) {}

    /**
     * One line.
     *
     * @param id its number, as the invoice tells it
     * @param ean GTIN of what is sold
     * @param reference the seller's own code
     * @param unit UN/ECE recommendation 20: {@code C62} for pieces, {@code KGM} for kilograms
     * @param price of one, VAT excluded, after discounts
     * @param amount VAT excluded
     * @param adjustment what is added to quantity × price, below zero for what is taken off
     * @param vat rate in per cent
     */
    public record Line(
            String id,
            @Nullable String ean,
            @Nullable String reference,
            String label,
            @Nullable BigDecimal quantity,
            String unit,
            @Nullable BigDecimal price,
            @Nullable BigDecimal amount,
            BigDecimal adjustment,
            @Nullable BigDecimal vat) {}

    /** @param rate in per cent @param base what it is reckoned on @param tax what it comes to */
    public record Vat(
            @Nullable BigDecimal rate,
            @Nullable BigDecimal base,
            @Nullable BigDecimal tax) {}
}
