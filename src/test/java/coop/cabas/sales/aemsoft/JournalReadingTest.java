package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.Reject;
import coop.cabas.sales.aemsoft.Ticket.Kind;
import coop.cabas.sales.aemsoft.Ticket.Payment;
import coop.cabas.shared.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

class JournalReadingTest {

    private static final String NAME = "JournalDeCaisse2021-05-04_1721.xls";

    @Test
    void readsASale() {
        var ticket = only(Lines.ticket(3936, "01/03/2021 | 15:17", 31.18, 3901, "CARTE (     31,18 Eur)"));

        assertThat(ticket.till()).isEqualTo(1);
        assertThat(ticket.number()).isEqualTo(3936);
        assertThat(ticket.nf525()).isEqualTo(3901);
        assertThat(ticket.at()).isEqualTo(LocalDateTime.of(2021, 3, 1, 15, 17));
        assertThat(ticket.kind()).isEqualTo(Kind.SALE);
        assertThat(ticket.payments()).containsExactly(payment("CARTE", "31.18", "31.18"));
        assertThat(ticket.notExported()).isEqualByComparingTo("0");
        assertThat(ticket.printedAddUp()).isTrue();
    }

    @Test
    void tellsSalesFromWhatIsNone() {
        var file = journal(
                Lines.ticket(1, "01/03/2021 | 15:00", 10.0, 1, "CARTE (10,00 Eur)"),
                Lines.ticket(2, "01/03/2021 | 15:01", -2.5, 2, "ESPECES (-2,50 Eur)"),
                Lines.ticket(3, "01/03/2021 | 15:02", null, 3),
                Lines.ticket(4, "01/03/2021 | 15:03", null, null),
                Lines.ticket(5, "01/03/2021 | 15:04", 22.6, null, "RECU ACOMPTE (22,60 Eur)", "CARTE (22,60 Eur)"),
                Lines.ticket(6, "01/03/2021 | 15:05", 100.0, null, "FONDS CAISSE (100,00 Eur)"),
                Lines.ticket(7, "01/03/2021 | 15:06", 5.0, null, "M.D.P. 8 (5,00 Eur)"));

        assertThat(file.rejects()).isEmpty();
        assertThat(file.tickets())
                .extracting(Ticket::kind)
                .containsExactly(Kind.SALE, Kind.REFUND, Kind.SALE, Kind.VOID, Kind.DEPOSIT, Kind.FLOAT, Kind.OTHER);
        assertThat(file.totals())
                .containsEntry("saleTickets", 3)
                .containsEntry("saleTtc", new BigDecimal("7.50"))
                .containsEntry("averageTicket", new BigDecimal("2.5000"))
                .containsEntry("refunds", 1)
                .containsEntry("refundTtc", new BigDecimal("-2.50"))
                .containsEntry("voidTickets", 1)
                .containsEntry("deposits", List.of(1, new BigDecimal("22.60")))
                .containsEntry("cashFloat", List.of(1, new BigDecimal("100.00")))
                .containsEntry("allRowsAmount", new BigDecimal("135.10"));
        assertThat(file.notes()).contains(Message.of("sales.aemsoft.note.otherTickets", 1));
    }

    @Test
    void countsForCashWhatTheOtherMeansLeaveToPay() {
        var alone = only(Lines.ticket(1, "01/03/2021 | 15:00", 1.39, 1, "ESPECES (5,00 Eur)"));
        var beside = only(
                Lines.ticket(1, "01/03/2021 | 15:00", 12.0, 1, "BON ACHAT 10 EURO (10,00 Eur)", "ESPECES (5,00 Eur)"));
        var refund = only(Lines.ticket(1, "01/03/2021 | 15:00", -6.07, 1, "ESPECES (-6,07 Eur)"));

        assertThat(alone.payments()).containsExactly(payment("ESPECES", "5.00", "1.39"));
        assertThat(alone.notExported()).isEqualByComparingTo("0");
        assertThat(alone.printedAddUp()).isFalse();
        assertThat(beside.payments())
                .containsExactly(payment("BON ACHAT 10 EURO", "10.00", "10.00"), payment("ESPECES", "5.00", "2.00"));
        assertThat(refund.payments()).containsExactly(payment("ESPECES", "-6.07", "-6.07"));
    }

    @Test
    void saysHowMuchAThirdMeansPaidThatIsNotExported() {
        var ticket = only(Lines.ticket(
                1, "01/03/2021 | 15:00", 33.38, 1, "BON ACHAT 10 EURO (10,00 Eur)", "BON ACHAT 10 EURO (10,00 Eur)"));

        assertThat(ticket.notExported()).isEqualTo(new BigDecimal("13.38"));
        assertThat(ticket.printedAddUp()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CARTE (     28,46 Eur)|CARTE|28.46",
                "CARTE (  1 234,56 Eur)|CARTE|1234.56",
                "CARTE (1234,5 Eur)|CARTE|1234.50",
                "M.D.P. 8 (     5,00 Eur)|M.D.P. 8|5.00",
                "CHEQUE (-12,00 €)|CHEQUE|-12.00",
                "TICKET RESTO (PAPIER) (9,00 Eur)|TICKET RESTO (PAPIER)|9.00",
            })
    void readsPaymentsOfAnyName(String printed, String mode, BigDecimal amount) {
        assertThat(PrintedPayment.of(printed)).isEqualTo(new PrintedPayment(mode, amount));
    }

    @Test
    void letsNoNameOfAClientOut() {
        var named = TillBook.with(
                Lines.ticket(1, "01/03/2021 | 15:00", 10.0, 1, "EN CREDIT (10,00 Eur)"),
                JournalColumn.DETAILS,
                "Ticket 1-1\n01/03/2021 | 15:00\n CLIENT MADEMOISELLE Zélie");
        var again = TillBook.with(
                Lines.ticket(2, "01/03/2021 | 15:01", 10.0, 2, "EN CREDIT (10,00 Eur)"),
                JournalColumn.DETAILS,
                "Ticket 1-2\n01/03/2021 | 15:01\n CLIENT  MADEMOISELLE  ZELIE ");
        var garbled = TillBook.with(
                Lines.ticket(3, "01/03/2021 | 15:02", 10.0, 3),
                JournalColumn.DETAILS,
                "Ticket CLIENT MADEMOISELLE Zélie");
        var other = TillBook.with(
                Lines.ticket(4, "01/03/2021 | 15:03", 10.0, 4, "CARTE (10,00 Eur)"),
                JournalColumn.DETAILS,
                "Ticket 1-4\n01/03/2021 | 15:03\n POUR MADEMOISELLE Zélie");
        var file = journal(named, again, garbled, other);

        assertThat(file.tickets().getFirst().clientKey()).startsWith("key-");
        assertThat(file.tickets().get(1).clientKey())
                .isEqualTo(file.tickets().getFirst().clientKey());
        assertThat(file.tickets().getLast().clientKey()).isNull();
        assertThat(file.totals()).containsEntry("clientTickets", 2).containsEntry("distinctClients", 1);
        assertThat(file.toString()).doesNotContainIgnoringCase("mademoiselle").doesNotContainIgnoringCase("zélie");
        assertThat(file.rejects())
                .containsExactly(
                        new Reject(4, "Détails", Message.of("sales.aemsoft.journal.badDetails", "B4", "Détails")));
    }

    @Test
    void repeatsNoNameFromACellThatWasShifted() {
        var file = journal(TillBook.with(
                Lines.ticket(1, "01/03/2021 | 15:00", 10.0, 1),
                JournalColumn.PAYMENT_1,
                "Ticket 1-1\n01/03/2021 | 15:00\n CLIENT MADEMOISELLE Zélie"));

        assertThat(file.rejects()).extracting(Reject::column).containsExactly("Paiement (1)");
        assertThat(file.toString()).doesNotContainIgnoringCase("mademoiselle");
    }

    @Test
    void refusesTheSameTicketTwice() {
        var ticket = Lines.ticket(7, "01/03/2021 | 15:00", 10.0, 1, "CARTE (10,00 Eur)");
        var file = journal(ticket, ticket);

        assertThat(file.rejects())
                .containsExactly(new Reject(3, "N° Ticket", Message.of("sales.aemsoft.journal.twice", "1-7", 2)));
        assertThat(file.tickets()).hasSize(1);
    }

    @Test
    void refusesCellsThatWereShifted() {
        var file = journal(TillBook.with(
                Lines.ticket(7, "01/03/2021 | 15:00", 10.0, 1, "CARTE (10,00 Eur)"), JournalColumn.NUMBER, "000008"));

        assertThat(file.rejects()).extracting(Reject::column).containsExactly("N° Ticket");
    }

    @Test
    void refusesADayFarFromAllOthers() {
        var file = journal(
                Lines.ticket(1, "01/03/2021 | 15:00", 10.0, 1, "CARTE (10,00 Eur)"),
                Lines.ticket(2, "20/04/2021 | 15:00", 10.0, 2, "CARTE (10,00 Eur)"),
                Lines.ticket(3, "20/04/2020 | 15:00", 10.0, 3, "CARTE (10,00 Eur)"));

        assertThat(file.rejects())
                .containsExactly(new Reject(
                        4,
                        "Détails",
                        Message.of(
                                "sales.aemsoft.cell.strayDay",
                                "B4",
                                "Détails",
                                LocalDate.of(2020, 4, 20),
                                LocalDate.of(2021, 3, 1),
                                LocalDate.of(2021, 4, 20))));
        assertThat(file.from()).isEqualTo(LocalDate.of(2021, 3, 1));
    }

    @Test
    void keepsNoNameOfWhoseAccountIsCharged() {
        var file = journal(Lines.ticket(1, "01/03/2021 | 15:00", 10.0, 1, "COMPTE MADEMOISELLE Zélie (10,00 Eur)"));

        assertThat(file.rejects()).isEmpty();
        assertThat(file.toString()).contains("COMPTE").doesNotContainIgnoringCase("mademoiselle");
    }

    @Test
    void refusesTicketsOfTheFutureAndOfNoTime() {
        var file = journal(
                Lines.ticket(1, "01/03/2031 | 15:00", 10.0, 1, "CARTE (10,00 Eur)"),
                Lines.ticket(2, "31/02/2021 | 15:00", 10.0, 2, "CARTE (10,00 Eur)"),
                Lines.ticket(3, "01/03/2021 | 25:00", 10.0, 3, "CARTE (10,00 Eur)"));

        assertThat(file.rejects()).extracting(Reject::row).containsExactly(2, 3, 4);
        assertThat(file.tickets()).isEmpty();
    }

    @Test
    void countsTheNumbersThatAreMissing() {
        var file = journal(
                Lines.ticket(10, "01/03/2021 | 15:00", 1.0, 5, "CARTE (1,00 Eur)"),
                Lines.ticket(13, "01/03/2021 | 15:10", 1.0, 6, "CARTE (1,00 Eur)"),
                Lines.ticket(14, "02/03/2021 | 15:10", 1.0, 9, "CARTE (1,00 Eur)"));

        assertThat(file.totals())
                .containsEntry("ticketNoFirstLast", List.of(10L, 14L))
                .containsEntry("missingTicketNumbers", List.of(11L, 12L))
                .containsEntry("nf525FirstLast", List.of(5L, 9L))
                .containsEntry("nf525Gaps", 2);
    }

    private static JournalFile journal(Object[]... tickets) {
        var book = TillBook.of(Layout.JOURNAL);
        for (var ticket : tickets) {
            book.row(ticket);
        }
        return book.read(NAME, JournalFile.class);
    }

    private static Ticket only(Object[] ticket) {
        return journal(ticket).tickets().getFirst();
    }

    private static Payment payment(String mode, String printed, String amount) {
        return new Payment(mode, new BigDecimal(printed), new BigDecimal(amount));
    }
}
