package coop.cabas.purchasing.facturx;

import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is read from a file that may be an electronic invoice.
 *
 * @param invoice null when the file carries none that can be read
 * @param findings what a person should look at: why nothing was read, or where the invoice contradicts itself
 */
public record Facturx(@Nullable ElectronicInvoice invoice, List<Message> findings) {

    /** Bytes of the largest file, and of the largest invoice within a PDF. */
    static final int LARGEST = 10 << 20;

    private static final int SHOWN = 100;

    public Facturx {
        findings = List.copyOf(findings);
    }

    /** Never throws for what a file holds. */
    public static Facturx read(byte[] file) {
        try {
            return read(xml(file));
        } catch (Refused why) {
            return new Facturx(null, List.of(why.reason()));
        }
    }

    private static Facturx read(XmlElement root) {
        var invoice = switch (root.name()) {
            case "CrossIndustryInvoice" -> new CiiInvoice(root).read();
            case "Invoice", "CreditNote" -> new UblInvoice(root).read();
            case "CrossIndustryDocument" -> throw new Refused("purchasing.facturx.old");
            default -> throw new Refused("purchasing.facturx.other", root.name());
        };
        var findings = Contradictions.of(invoice);
        return new Facturx(invoice, findings.size() > SHOWN ? findings.subList(0, SHOWN) : findings);
    }

    private static XmlElement xml(byte[] file) {
        if (file.length > LARGEST) {
            throw new Refused("purchasing.facturx.large", LARGEST >> 20);
        }
        if (!PdfStreams.isPdf(file)) {
            return XmlElement.parse(file);
        }
        var carried = PdfStreams.invoice(file);
        if (carried == null) {
            throw new Refused("purchasing.facturx.paper");
        }
        return XmlElement.parse(carried);
    }
}
