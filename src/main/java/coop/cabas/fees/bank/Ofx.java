package coop.cabas.fees.bank;

import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * OFX, 1 (SGML, whose values close no tag) and 2 (XML) alike: a value is what follows its tag up to the next one. Nothing is resolved or
 * expanded, so a hostile file has nothing to refer to. Specification: OFX 2.3, §11.4.
 */
final class Ofx {

    private Ofx() {}

    static List<StatementLine> read(String text) {
        var lines = new ArrayList<StatementLine>();
        var account = "";
        Map<String, String> line = null;
        int at = 0;
        while ((at = text.indexOf('<', at)) >= 0) {
            int end = text.indexOf('>', at);
            if (end < 0) {
                break;
            }
            var tag = text.substring(at + 1, end).strip().toUpperCase(Locale.ROOT);
            int next = text.indexOf('<', end);
            var value = unescaped(
                    text.substring(end + 1, next < 0 ? text.length() : next).strip());
            at = end + 1;
            if (tag.equals("STMTTRN")) {
                line = new HashMap<>();
            } else if (tag.equals("/STMTTRN") && line != null) {
                lines.add(line(account, line));
                line = null;
            } else if (line != null && !tag.startsWith("/")) {
                line.putIfAbsent(tag, value);
            } else if (tag.equals("ACCTID")) {
                account = value;
            }
        }
        return lines;
    }

    private static StatementLine line(String account, Map<String, String> line) {
        try {
            return new StatementLine(
                    account,
                    LocalDate.parse(
                            line.getOrDefault("DTPOSTED", "").substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE),
                    new Money(new BigDecimal(line.getOrDefault("TRNAMT", "").replace(',', '.'))
                            .setScale(2, RoundingMode.UNNECESSARY)),
                    (line.getOrDefault("NAME", "") + " " + line.getOrDefault("MEMO", "")).strip(),
                    line.getOrDefault("CHECKNUM", line.getOrDefault("REFNUM", "")),
                    line.getOrDefault("NAME", ""),
                    "",
                    line.getOrDefault("FITID", ""));
        } catch (DateTimeException
                | ArithmeticException
                | NumberFormatException
                | StringIndexOutOfBoundsException odd) {
            throw new Refused("fees.bank.damaged");
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
