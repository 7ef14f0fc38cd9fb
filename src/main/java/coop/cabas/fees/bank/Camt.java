package coop.cabas.fees.bank;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * ISO 20022 camt.053 (and 052, 054, alike), any version: entries and, of those booked together, each transaction. No document type, hence
 * no entity of its own and no other file, is let through.
 */
final class Camt {

    private static final XMLInputFactory FACTORY = new InputFactoryImpl();
    private static final int DEEPEST = 64;
    private static final int LONGEST = 4_000;

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Deque<String> path = new ArrayDeque<>();
    private final List<StatementLine> lines = new ArrayList<>();
    private Map<String, String> statement = new HashMap<>();
    private Map<String, String> entry = new HashMap<>();
    private List<Map<String, String>> details = new ArrayList<>();

    private Camt() {}

    static List<StatementLine> read(byte[] content) {
        var camt = new Camt();
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            while (xml.hasNext()) {
                camt.take(xml, xml.next());
            }
        } catch (XMLStreamException | DateTimeException | ArithmeticException | IllegalArgumentException damaged) {
            throw new Refused("fees.bank.damaged");
        }
        return camt.lines;
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused("fees.bank.damaged");
            case XMLStreamConstants.START_ELEMENT -> open(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> close(xml.getLocalName());
            default -> {}
        }
    }

    private void open(String name) {
        if (path.size() >= DEEPEST) {
            throw new Refused("fees.bank.damaged");
        }
        path.addLast(name);
        switch (name) {
            case "Stmt", "Rpt", "Ntfctn" -> statement = new HashMap<>();
            case "Ntry" -> {
                entry = new HashMap<>();
                details = new ArrayList<>();
            }
            case "TxDtls" -> details.add(new HashMap<>());
            default -> {}
        }
    }

    private void text(String text) {
        var where = String.join("/", path);
        var detail = where.indexOf("/TxDtls/");
        var within = where.indexOf("/Ntry/");
        var key = detail >= 0
                ? where.substring(detail + "/TxDtls/".length())
                : within >= 0 ? where.substring(within + "/Ntry/".length()) : path.isEmpty() ? "" : path.getLast();
        var into = detail >= 0 ? details.getLast() : within >= 0 ? entry : statement;
        // The account of the statement comes first; others that it names are not ours.
        var limit = into.getOrDefault(key, "").length() + text.length();
        if (limit <= LONGEST && (within >= 0 || where.endsWith("/Acct/Id/IBAN"))) {
            into.merge(key, text, String::concat);
        }
    }

    private void close(String name) {
        path.removeLast();
        if (name.equals("Ntry")) {
            if (details.size() > 1
                    && details.stream().noneMatch(one -> amount(one).isEmpty())) {
                for (int place = 0; place < details.size(); place++) {
                    add(details.get(place), new BigDecimal(amount(details.get(place))), place);
                }
            } else {
                add(details.isEmpty() ? Map.of() : details.getFirst(), new BigDecimal(value(entry, "Amt")), 0);
            }
        }
    }

    private static String amount(Map<String, String> detail) {
        return value(detail, "Amt", "AmtDtls/TxAmt/Amt");
    }

    private void add(Map<String, String> detail, BigDecimal amount, int place) {
        if (amount.signum() == 0) {
            return;
        }
        var out = "DBIT".equals(value(entry, "CdtDbtInd")) != "true".equals(value(entry, "RvslInd"));
        var from = out ? "RltdPties/Cdtr" : "RltdPties/Dbtr";
        var name = value(detail, from + "/Nm", from + "/Pty/Nm");
        var words = value(detail, "RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "AddtlTxInf");
        var bankId = value(entry, "AcctSvcrRef", "NtryRef");
        var end = value(detail, "Refs/EndToEndId");
        lines.add(new StatementLine(
                value(statement, "IBAN"),
                LocalDate.parse(
                        value(entry, "BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt").substring(0, 10)),
                new Money(out ? amount.negate() : amount),
                (name + " " + words + " " + value(entry, "AddtlNtryInf")).strip(),
                "NOTPROVIDED".equals(end) ? "" : end,
                name,
                value(detail, from + "Acct/Id/IBAN"),
                bankId.isEmpty() ? "" : bankId + "/" + place));
    }

    /** The first of these that is there. */
    private static String value(Map<String, String> values, String... keys) {
        for (var key : keys) {
            var value = values.getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
