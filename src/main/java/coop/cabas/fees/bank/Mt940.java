package coop.cabas.fees.bank;

import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SWIFT MT940 customer statements, bare or within their blocks. Read strictly: each statement's lines lead from its opening to its closing
 * balance, else some are missing. Source: SWIFT User Handbook, category 9, MT 940.
 */
final class Mt940 {

    private static final Pattern STARTS = Pattern.compile("(?m)^(\\{.*)?:20:");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^:25P?:");
    private static final Pattern FIELD = Pattern.compile("^(?:\\{.*)?:(\\d\\d[A-Z]?):(.*)$");
    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d{1,15},\\d{0,2})");
    /** Value day, day booked, credit or debit or either taken back, letter of the currency, amount, kind, our reference, the bank's. */
    private static final Pattern LINE = Pattern.compile(
            "(\\d{6})(\\d{4})?(R?[CD])([A-Z])?(\\d{1,15},\\d{0,2})([NFS][A-Z0-9]{3})((?:(?!//).)*)(?://(.*))?");
    /** What files become when a program opens them as what they are not: signs that no bank writes in a label. */
    private static final Pattern GARBLED = Pattern.compile(
            "[\\p{Cntrl}\\u0080-\\u009f\\ufffd\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u02dc]|[\u00c2\u00c3][\\u00a0-\\u00bf\u20ac]");
    /** Marks around a text: of its encoding, of a transmission, of the end of a file. */
    private static final String ENVELOPE = "^\\ufeff|[\\x01\\x03\\x1a]";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMdd");

    private final List<StatementLine> lines = new ArrayList<>();
    private String account = "";
    private @Nullable BigDecimal balance;
    private boolean unfinished;
    private @Nullable Field transfer;
    private @Nullable Field words;

    private Mt940() {}

    /** @param at line of the file where it starts, from 1 @param more what follows on lines of its own */
    private record Field(int at, String tag, String value, List<String> more) {

        Refused unreadable() {
            return new Refused("fees.bank.mt940.line", at, ":" + tag + ":");
        }

        Matcher matching(Pattern pattern) {
            var matcher = pattern.matcher(value.strip());
            if (!matcher.matches()) {
                throw unreadable();
            }
            return matcher;
        }
    }

    static boolean looksLike(String start) {
        // text of two bytes a letter is recognised too, so that it can be refused for what it is
        var plain = start.replace("\0", "");
        return STARTS.matcher(plain).find() && ACCOUNT.matcher(plain).find();
    }

    /** @throws Refused naming the line of the file and what to do, when anything is not as it has to be */
    static List<StatementLine> read(String text) {
        var file = text.replaceAll(ENVELOPE, "").split("\\r\\n|\\n|\\r", -1);
        var mt940 = new Mt940();
        Field open = null;
        for (int at = 0; at < file.length; at++) {
            var line = file[at].replace('\t', ' ').stripTrailing();
            if (GARBLED.matcher(line).find()) {
                throw new Refused("fees.bank.mt940.encoding", at + 1);
            }
            var field = FIELD.matcher(line);
            if (field.matches()) {
                mt940.take(open);
                open = new Field(at + 1, field.group(1), field.group(2), new ArrayList<>());
            } else if (line.equals("-") || line.startsWith("-}")) {
                mt940.take(open);
                open = null;
            } else if (open != null) {
                open.more().add(line);
            }
        }
        mt940.take(open);
        if (mt940.unfinished) {
            throw new Refused("fees.bank.mt940.truncated", file.length);
        }
        return mt940.lines;
    }

    private void take(@Nullable Field field) {
        if (field == null) {
            return;
        }
        switch (field.tag()) {
            case "20" -> {
                if (balance != null) {
                    throw new Refused("fees.bank.mt940.truncated", field.at());
                }
                unfinished = true;
            }
            case "25", "25P" -> account = field.value().strip();
            case "60F", "60M" -> balance = balance(field);
            case "61" -> {
                keep();
                transfer = field;
            }
            case "86" -> words = transfer == null ? null : field;
            case "62F", "62M" -> close(field);
            default -> {}
        }
    }

    private void close(Field field) {
        keep();
        var closing = balance(field);
        if (balance == null || field.more().stream().anyMatch(more -> !more.isBlank())) {
            throw field.unreadable();
        }
        if (balance.compareTo(closing) != 0) {
            throw new Refused("fees.bank.mt940.balance", field.at(), account, new Money(balance), new Money(closing));
        }
        balance = null;
        unfinished = field.tag().equals("62M");
    }

    private static BigDecimal balance(Field field) {
        var told = field.matching(BALANCE);
        day(field, told.group(2));
        if (!told.group(3).equals("EUR")) {
            throw new Refused("fees.bank.mt940.currency", field.at(), told.group(3));
        }
        return amount(told.group(4), told.group(1).equals("D"));
    }

    private void keep() {
        if (transfer == null) {
            return;
        }
        var line = transfer.matching(LINE);
        var amount =
                amount(line.group(5), line.group(3).equals("D") || line.group(3).equals("RC"));
        if (balance == null) {
            throw transfer.unreadable();
        }
        balance = balance.add(amount);
        if (amount.signum() != 0) {
            var told = Mt940Words.of(words == null ? transfer.more() : all(words));
            var reference = line.group(7).strip();
            lines.add(new StatementLine(
                    account,
                    booked(transfer, line.group(1), line.group(2)),
                    new Money(amount),
                    told.label(),
                    reference.isEmpty() || reference.equals("NONREF") ? told.reference() : reference,
                    told.name(),
                    told.iban(),
                    line.group(8) == null ? "" : line.group(8).strip()));
        }
        transfer = null;
        words = null;
    }

    private static List<String> all(Field field) {
        var all = new ArrayList<String>();
        all.add(field.value());
        all.addAll(field.more());
        return all;
    }

    private static BigDecimal amount(String written, boolean negative) {
        var amount = new BigDecimal(written.replace(',', '.') + "0").setScale(2, RoundingMode.UNNECESSARY);
        return negative ? amount.negate() : amount;
    }

    private static LocalDate day(Field field, String written) {
        try {
            return LocalDate.parse(written, DAY);
        } catch (DateTimeException odd) {
            throw field.unreadable();
        }
    }

    /** The day booked tells no year: it is the one that comes nearest to the value day. */
    private static LocalDate booked(Field field, String value, @Nullable String booked) {
        var day = day(field, value);
        if (booked == null) {
            return day;
        }
        try {
            var of = MonthDay.parse(booked, MONTH_DAY).atYear(day.getYear());
            int apart = of.getMonthValue() - day.getMonthValue();
            return apart > 6 ? of.minusYears(1) : apart < -6 ? of.plusYears(1) : of;
        } catch (DateTimeException odd) {
            throw field.unreadable();
        }
    }
}
