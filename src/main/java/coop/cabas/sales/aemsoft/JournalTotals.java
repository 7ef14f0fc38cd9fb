package coop.cabas.sales.aemsoft;

import coop.cabas.sales.aemsoft.Ticket.Kind;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The figures that a person checks in a journal. */
final class JournalTotals {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** More missing numbers than that are not worth listing. */
    private static final int LISTED = 200;

    private JournalTotals() {}

    static Map<String, Object> of(List<Ticket> tickets, Map<String, Object> printedPayments) {
        var totals = counts(tickets);
        var moments = tickets.stream().map(Ticket::at).sorted().toList();
        totals.put("from", moments.isEmpty() ? null : text(moments.getFirst()));
        totals.put("to", moments.isEmpty() ? null : text(moments.getLast()));
        var numbers =
                tickets.stream().map(ticket -> (long) ticket.number()).sorted().toList();
        totals.put("ticketNoFirstLast", ends(numbers));
        totals.put("missingTicketNumbers", missing(tickets));
        var certified = tickets.stream()
                .map(Ticket::nf525)
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        totals.put("nf525FirstLast", ends(certified));
        totals.put("nf525Gaps", certified.isEmpty() ? 0 : gaps(certified));
        totals.put("clientTickets", Figures.count(tickets, ticket -> ticket.clientKey() != null));
        totals.put("distinctClients", Figures.distinct(tickets, Ticket::clientKey));
        totals.put("paymentsAsPrinted_count_sum", printedPayments);
        totals.put(
                "saleTicketsWherePrintedPaymentsDifferFromAmount",
                Figures.count(tickets, ticket -> ticket.isSale() && !ticket.printedAddUp()));
        totals.put(
                "byMonth",
                Figures.by(tickets, ticket -> YearMonth.from(ticket.at()).toString(), JournalTotals::counts));
        var sales = tickets.stream().filter(Ticket::isSale).toList();
        totals.put(
                "byDay_tickets_ttc",
                Figures.by(sales, ticket -> ticket.at().toLocalDate().toString(), JournalTotals::countAndSum));
        return totals;
    }

    private static Map<String, Object> counts(List<Ticket> tickets) {
        var sales = tickets.stream().filter(Ticket::isSale).toList();
        var refunds = of(tickets, Kind.REFUND);
        var turnover = Figures.sum(sales, Ticket::amount, 2);
        var counts = new LinkedHashMap<String, Object>();
        counts.put("rows", tickets.size());
        counts.put("saleTickets", sales.size());
        counts.put("saleTtc", turnover);
        counts.put("averageTicket", sales.isEmpty() ? null : average(turnover, sales.size()));
        counts.put("refunds", refunds.size());
        counts.put("refundTtc", Figures.sum(refunds, Ticket::amount, 2));
        counts.put("voidTickets", of(tickets, Kind.VOID).size());
        counts.put("deposits", countAndSum(of(tickets, Kind.DEPOSIT)));
        counts.put("cashFloat", countAndSum(of(tickets, Kind.FLOAT)));
        counts.put("allRowsAmount", Figures.sum(tickets, Ticket::amount, 2));
        return counts;
    }

    private static List<Ticket> of(List<Ticket> tickets, Kind kind) {
        return tickets.stream().filter(ticket -> ticket.kind() == kind).toList();
    }

    private static BigDecimal average(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP);
    }

    private static List<Object> countAndSum(List<Ticket> tickets) {
        return List.of(tickets.size(), Figures.sum(tickets, Ticket::amount, 2));
    }

    private static String text(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    private static @Nullable List<Long> ends(List<Long> sorted) {
        return sorted.isEmpty() ? null : List.of(sorted.getFirst(), sorted.getLast());
    }

    private static int gaps(List<Long> sorted) {
        return (int) Math.min(Integer.MAX_VALUE, sorted.getLast() - sorted.getFirst() + 1 - sorted.size());
    }

    /** Numbers that each till skipped between its first and last ticket. */
    private static List<Long> missing(List<Ticket> tickets) {
        var missing = new ArrayList<Long>();
        for (int till : tickets.stream().map(Ticket::till).distinct().sorted().toList()) {
            long expected = -1;
            var numbers = tickets.stream().filter(ticket -> ticket.till() == till);
            for (int number : numbers.map(Ticket::number).distinct().sorted().toList()) {
                for (long skipped = expected; expected >= 0 && skipped < number; skipped++) {
                    if (missing.size() >= LISTED) {
                        return missing;
                    }
                    missing.add(skipped);
                }
                expected = number + 1L;
            }
        }
        return missing;
    }
}
