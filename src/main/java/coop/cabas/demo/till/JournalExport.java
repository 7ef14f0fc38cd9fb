package coop.cabas.demo.till;

import coop.cabas.demo.shop.Day;
import coop.cabas.demo.shop.Ticket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** "Journal de caisse": one line per ticket, without a row of sums. */
final class JournalExport {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu | HH:mm", Locale.ROOT);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(24 * 60);
    private static final int TILL = 1;

    private final TillSheet sheet = new TillSheet(
            "Heure", "Détails", "MONTANT", "Paiement (1)", "Paiement (2)", "TPV", "N° Ticket", "Ticket NF525");

    byte[] write(List<Day> days) {
        days.stream().flatMap(day -> day.tickets().stream()).forEach(this::line);
        return sheet.toBytes();
    }

    private void line(Ticket ticket) {
        int minute = ticket.at().getHour() * 60 + ticket.at().getMinute();
        var client = ticket.client() == null ? "" : "\n CLIENT " + ticket.client();
        var cents = ticket.cents();
        var certified = ticket.certified();
        sheet.startRow();
        sheet.time(BigDecimal.valueOf(minute).divide(MINUTES, 13, RoundingMode.HALF_UP));
        sheet.text("Ticket %d-%d\n%s%s"
                .formatted(TILL, ticket.number(), ticket.at().format(MOMENT), client));
        sheet.number(cents == null ? 0 : cents, 2);
        payment(ticket, 0);
        payment(ticket, 1);
        sheet.number(TILL, 0).text("%06d".formatted(ticket.number()));
        sheet.number(certified == null ? 0 : certified, 0);
    }

    private void payment(Ticket ticket, int position) {
        if (position >= ticket.payments().size()) {
            sheet.blank();
            return;
        }
        var payment = ticket.payments().get(position);
        var amount = BigDecimal.valueOf(payment.cents(), 2).toPlainString().replace('.', ',');
        sheet.text("%s (%10s Eur)".formatted(payment.means(), amount));
    }
}
