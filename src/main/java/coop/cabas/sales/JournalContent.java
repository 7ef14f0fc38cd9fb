package coop.cabas.sales;

import coop.cabas.imports.FileId;
import coop.cabas.sales.aemsoft.JournalFile;
import coop.cabas.sales.aemsoft.Ticket;
import coop.cabas.shared.CopyRows;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Days of tickets, with their payments. */
record JournalContent(JournalFile file) implements DayContent {

    private static final String TICKETS = """
            sales.ticket (file_id, day, "row", till, number, nf525, time, amount, kind, client_key)""";
    private static final String PAYMENTS = """
            sales.payment (file_id, day, "row", position, means, printed, amount)""";

    /** Position kept for what the two exported means leave unexplained. */
    private static final int REMAINDER = 3;

    @Override
    public SourceKind kind() {
        return SourceKind.JOURNAL;
    }

    @Override
    public int rows() {
        return file.tickets().size();
    }

    @Override
    public List<Fact> facts() {
        return file.tickets().stream().map(JournalContent::fact).toList();
    }

    private static Fact fact(Ticket ticket) {
        var payments = ticket.payments().stream()
                .map(payment -> payment.mode() + ":" + Fact.joined(payment.printed()))
                .collect(Collectors.joining(","));
        return new Fact(
                ticket.at().toLocalDate().toString(),
                ticket.till() + "-" + ticket.number(),
                Fact.joined(
                        ticket.at().toLocalTime().toSecondOfDay(),
                        ticket.nf525(),
                        ticket.kind(),
                        ticket.amount(),
                        payments,
                        ticket.clientKey()));
    }

    @Override
    public Map<String, Sums> sums() {
        return file.tickets().stream()
                .filter(Ticket::isSale)
                .collect(Collectors.groupingBy(
                        ticket -> ticket.at().toLocalDate().toString(),
                        Collectors.collectingAndThen(Collectors.toList(), JournalContent::sums)));
    }

    private static Sums sums(List<Ticket> sales) {
        var amount = sales.stream().map(Ticket::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sums(sales.size(), null, amount, null, null);
    }

    @Override
    public String knownFacts() {
        return """
                select e.slot, t.till || '-' || t.number as key,
                       concat_ws('|', extract(epoch from t.time)::int, coalesce(t.nf525::text, ''), t.kind, trim_scale(t.amount),
                           coalesce((select string_agg(p.means || ':' || trim_scale(p.printed), ',' order by p.position)
                                     from sales.payment p
                                     where (p.file_id, p.day, p."row") = (t.file_id, t.day, t."row") and p.means is not null), ''),
                           coalesce(t.client_key, '')) as says
                from sales.effective e join sales.ticket t on t.file_id = e.content_id and t.day = e.day
                where e.kind = 'journal' and e.slot between :from and :to
                """;
    }

    @Override
    public void write(FileId id, Connection connection) throws SQLException {
        var tickets = new CopyRows();
        var payments = new CopyRows();
        for (var ticket : file.tickets()) {
            var day = ticket.at().toLocalDate();
            tickets.add(
                    id.value(),
                    day,
                    ticket.row(),
                    ticket.till(),
                    ticket.number(),
                    ticket.nf525(),
                    ticket.at().toLocalTime(),
                    ticket.amount(),
                    ticket.kind(),
                    ticket.clientKey());
            int position = 0;
            for (var payment : ticket.payments()) {
                payments.add(
                        id.value(), day, ticket.row(), ++position, payment.mode(), payment.printed(), payment.amount());
            }
            if (ticket.isSale() && ticket.notExported().compareTo(BigDecimal.ZERO) != 0) {
                payments.add(id.value(), day, ticket.row(), REMAINDER, null, null, ticket.notExported());
            }
        }
        tickets.into(connection, TICKETS);
        payments.into(connection, PAYMENTS);
    }
}
