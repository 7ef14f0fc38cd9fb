package coop.cabas.purchasing.invoices;

import coop.cabas.purchasing.OfferPrice;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.facturx.ElectronicInvoice;
import coop.cabas.purchasing.facturx.Facturx;
import coop.cabas.purchasing.forms.FormContent;
import coop.cabas.purchasing.forms.FormReader;
import coop.cabas.purchasing.forms.Guess;
import coop.cabas.purchasing.forms.Line;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read from the file of an invoice. What it does not tell is null.
 *
 * @param source typed when nothing could be read: a picture, a PDF without figures
 * @param findings what a person should look at
 */
record Reading(
        Invoice.Source source,
        Invoice.@Nullable Kind kind,
        @Nullable String number,
        @Nullable LocalDate dated,
        @Nullable LocalDate due,
        @Nullable BigDecimal net,
        @Nullable BigDecimal vat,
        @Nullable BigDecimal gross,
        List<Billed> lines,
        List<Totals.Printed> vats,
        List<Message> findings) {

    private static final int CODE = 40;
    private static final int LABEL = 160;
    private static final int BEGINNING = 200;

    /** Never throws for what a file holds. */
    static Reading of(Supplier supplier, byte[] file) {
        var beginning = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (beginning.contains("%PDF-") || isXml(beginning)) {
            var read = Facturx.read(file);
            return read.invoice() == null ? nothing(read.findings()) : of(read.invoice(), read.findings());
        }
        var content = content(supplier, file);
        return content == null ? nothing(List.of(Message.of("purchasing.invoices.unread"))) : of(content);
    }

    /** Behind a mark of its encoding, if there is one. */
    private static boolean isXml(String beginning) {
        return beginning.replaceFirst("^[^\\x20-\\x7E]+", "").stripLeading().startsWith("<");
    }

    private static Reading nothing(List<Message> findings) {
        return new Reading(
                Invoice.Source.TYPED, null, null, null, null, null, null, null, List.of(), List.of(), findings);
    }

    private static @Nullable FormContent content(Supplier supplier, byte[] file) {
        var content = supplier.noteMap() == null ? null : FormReader.read(file, supplier.noteMap());
        if (content == null || content.lines().isEmpty()) {
            var guess = Guess.of(file);
            content = guess == null ? null : guess.content();
        }
        return content == null || content.lines().isEmpty() ? null : content;
    }

    private static Reading of(FormContent content) {
        var lines = new ArrayList<Billed>();
        for (var line : content.lines()) {
            lines.add(billed(lines.size() + 1, line));
        }
        var sum = lines.stream().map(Billed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var printed = content.printedTotal();
        return new Reading(
                Invoice.Source.FORM,
                null,
                null,
                null,
                null,
                cents(printed == null ? sum : printed),
                null,
                null,
                lines,
                List.of(),
                content.findings().stream().map(finding -> finding.wrong()).toList());
    }

    private static Billed billed(int row, Line line) {
        var price = OfferPrice.of(line);
        var quantity = line.delivered();
        if (quantity == null && line.parcels() != null) {
            quantity = line.packSize() == null ? line.parcels() : line.parcels().multiply(line.packSize());
        }
        return new Billed(
                row,
                code(line.ean()),
                code(line.reference()),
                cut(line.label(), LABEL),
                quantity,
                price == null ? null : price.net(),
                cents(line.amount()),
                line.vat());
    }

    private static Reading of(ElectronicInvoice invoice, List<Message> findings) {
        var lines = new ArrayList<Billed>();
        for (var line : invoice.lines()) {
            lines.add(new Billed(
                    lines.size() + 1,
                    code(line.ean()),
                    code(line.reference()),
                    cut(line.label(), LABEL),
                    line.quantity(),
                    line.price(),
                    cents(line.amount()),
                    line.vat()));
        }
        whole(lines, "Frais", invoice.charges());
        whole(lines, "Remise", invoice.allowances().negate());
        return new Reading(
                Invoice.Source.FACTURX,
                invoice.kind() == ElectronicInvoice.Kind.INVOICE ? Invoice.Kind.INVOICE : Invoice.Kind.CREDIT_NOTE,
                invoice.number().isEmpty() ? null : cut(invoice.number(), 60),
                invoice.date(),
                invoice.due(),
                cents(invoice.net()),
                cents(invoice.vat()),
                cents(invoice.gross()),
                lines,
                printed(invoice),
                findings);
    }

    private static List<Totals.Printed> printed(ElectronicInvoice invoice) {
        var printed = new ArrayList<Totals.Printed>();
        for (var vat : invoice.vats()) {
            var tax = cents(vat.tax());
            if (vat.rate() != null && tax != null) {
                printed.add(new Totals.Printed(vat.rate(), cents(vat.base()), tax));
            }
        }
        return printed;
    }

    /** What is added to or taken off the whole is a line of its own, which nobody received. */
    private static void whole(List<Billed> lines, String label, BigDecimal amount) {
        if (amount.signum() != 0) {
            lines.add(new Billed(lines.size() + 1, null, null, label, null, null, cents(amount), null));
        }
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable String code(@Nullable String code) {
        return code == null || code.isBlank() ? null : cut(code.strip(), CODE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
