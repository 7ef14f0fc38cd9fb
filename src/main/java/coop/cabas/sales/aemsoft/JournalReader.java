package coop.cabas.sales.aemsoft;

import static coop.cabas.sales.aemsoft.JournalColumn.*;

import coop.cabas.sales.aemsoft.Ticket.Kind;
import coop.cabas.sales.aemsoft.Ticket.Payment;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads "Journal de caisse". A client's name goes no further than here. */
final class JournalReader {

    static final List<Column> KEYS = List.of(DETAILS, NUMBER);
    static final List<Column> SUMMED = List.of(AMOUNT);

    private static final Pattern WORDS = Pattern.compile(
            "Ticket (\\d{1,4})-(\\d{1,9}) (\\d{2}/\\d{2}/\\d{4}) ?\\| ?(\\d{1,2}):(\\d{2})(?: (.*))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLIENT = Pattern.compile("CLIENT\\s*:?\\s*(.+)", Pattern.CASE_INSENSITIVE);

    private final Source source;
    private final Findings findings;
    private final Fields fields;
    private final UnaryOperator<String> clientKey;
    private final Map<String, Integer> seen = new HashMap<>();

    JournalReader(Source source, UnaryOperator<String> clientKey) {
        this.source = source;
        this.findings = source.findings();
        this.fields = source.fields();
        this.clientKey = clientKey;
    }

    JournalFile read() {
        var body = source.body(KEYS, SUMMED);
        var tickets = new ArrayList<Ticket>();
        var printed = new PaymentTotals();
        for (var row = body.next(); row != null; row = body.next()) {
            fields.at(row);
            var payments = payments();
            var ticket = ticket(payments);
            if (ticket != null && fields.isGood()) {
                tickets.add(ticket);
                printed.add(payments);
            }
        }
        var kept = StrayDays.removed(tickets, ticket -> ticket.at().toLocalDate(), Ticket::row, DETAILS, findings);
        var days =
                kept.stream().map(ticket -> ticket.at().toLocalDate()).sorted().toList();
        var from = days.isEmpty() ? null : days.getFirst();
        var to = days.isEmpty() ? null : days.getLast();
        var exportedAt = source.exportedAt(to);
        var totals = JournalTotals.of(kept, printed.figures());
        return new JournalFile(source.reading(from, to, totals), exportedAt, kept);
    }

    private List<PrintedPayment> payments() {
        var payments = new ArrayList<PrintedPayment>();
        for (var column : List.of(PAYMENT_1, PAYMENT_2)) {
            var words = fields.words(column);
            if (words == null) {
                continue;
            }
            var payment = PrintedPayment.of(words);
            if (payment == null) {
                fields.refuse(column, "sales.aemsoft.journal.badPayment", null);
            } else {
                payments.add(payment);
            }
        }
        return payments;
    }

    private @Nullable Ticket ticket(List<PrintedPayment> printed) {
        var details = fields.label(DETAILS);
        if (!fields.isGood()) {
            return null;
        }
        var words = WORDS.matcher(details);
        var at = words.matches() ? moment(words.group(3), words.group(4), words.group(5)) : null;
        if (at == null) {
            return fields.refuseUnseen(DETAILS, "sales.aemsoft.journal.badDetails", null);
        }
        int till = Integer.parseInt(words.group(1));
        int number = Integer.parseInt(words.group(2));
        refuseContradiction(till, number);
        refuseSecond(till, number, at);
        var nf525 = fields.counter(NF525);
        boolean noAmount = fields.isBlank(AMOUNT);
        var amount = fields.cents(AMOUNT);
        var kind = kind(nf525, noAmount, amount, printed);
        if (kind == Kind.OTHER) {
            findings.count("sales.aemsoft.note.otherTickets");
        }
        var payments = PrintedPayment.settled(amount, printed);
        return new Ticket(
                fields.row(),
                till,
                number,
                nf525,
                at,
                kind,
                amount,
                payments,
                amount.subtract(Figures.sum(payments, Payment::amount)),
                PrintedPayment.addUp(amount, printed),
                client(words.group(6)));
    }

    private @Nullable LocalDateTime moment(String date, String hour, String minute) {
        var day = Days.ofText(date);
        if (day == null || day.isAfter(source.today())) {
            return null;
        }
        try {
            return day.atTime(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Till and number stand twice on a row; when they differ, cells were moved. */
    private void refuseContradiction(int till, int number) {
        var tillColumn = fields.counter(TILL);
        var numberColumn = fields.counter(NUMBER);
        if (tillColumn != null && tillColumn != till) {
            fields.refuse(TILL, "sales.aemsoft.journal.contradiction", null);
        }
        if (numberColumn != null && numberColumn != number) {
            fields.refuse(NUMBER, "sales.aemsoft.journal.contradiction", null);
        }
    }

    private void refuseSecond(int till, int number, LocalDateTime at) {
        var first = seen.putIfAbsent(till + "-" + number + " " + at, fields.row());
        if (first != null) {
            fields.refuse(NUMBER, Message.of("sales.aemsoft.journal.twice", till + "-" + number, first));
        }
    }

    private static Kind kind(@Nullable Long nf525, boolean noAmount, BigDecimal amount, List<PrintedPayment> payments) {
        if (nf525 != null) {
            return amount.signum() < 0 ? Kind.REFUND : Kind.SALE;
        }
        if (payments.stream().anyMatch(PrintedPayment::isDeposit)) {
            return Kind.DEPOSIT;
        }
        if (payments.stream().anyMatch(PrintedPayment::isFloat)) {
            return Kind.FLOAT;
        }
        return noAmount || amount.signum() == 0 ? Kind.VOID : Kind.OTHER;
    }

    private @Nullable String client(@Nullable String rest) {
        if (rest == null || rest.isBlank()) {
            return null;
        }
        var client = CLIENT.matcher(rest);
        if (client.matches()) {
            return clientKey.apply(Column.normalised(client.group(1)));
        }
        findings.count("sales.aemsoft.note.otherDetails");
        return null;
    }
}
