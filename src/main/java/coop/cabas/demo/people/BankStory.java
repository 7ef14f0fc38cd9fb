package coop.cabas.demo.people;

import coop.cabas.fees.bank.Bank;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the invented coop's bank says: a statement whose sure transfers the treasurer took, then one that waits for her, with somebody
 * sure, somebody likely and strangers.
 */
@Component
class BankStory {

    private static final String ACCOUNT = "FR7630001007941234567890185";
    private static final Money OPENING = Money.of("2140.55");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");
    /** Of those who owe, so many have paid by the first statement; the next three pay by the second, and others are late for good. */
    private static final int PAID = 2;

    private final JdbcClient jdbc;
    private final Bank bank;

    BankStory(JdbcClient jdbc, Bank bank) {
        this.jdbc = jdbc;
        this.bank = bank;
    }

    private record Debtor(String name, @Nullable String number, Money owed) {

        /** As banks print names. */
        String printed() {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('’', ' ')
                    .toUpperCase(Locale.ROOT);
        }
    }

    /** @param words of the line */
    private record Move(LocalDate day, Money amount, String words) {}

    void tell(LocalDate today) {
        var debtors = debtors();
        if (debtors.size() <= PAID) {
            return;
        }
        var first = new ArrayList<Move>();
        debtors.stream()
                .limit(PAID)
                .forEach(one -> first.add(new Move(
                        today.minusDays(30 - first.size()),
                        one.owed(),
                        "VIR SEPA RECU DE " + one.printed() + " COTISATION")));
        first.add(new Move(today.minusDays(20), Money.of("-6.90"), "FRAIS DE TENUE DE COMPTE"));
        bank.bring(statement(1, OPENING, first));
        bank.acceptSure();

        var second = new ArrayList<Move>();
        var sure = debtors.get(PAID);
        second.add(new Move(
                today.minusDays(9),
                sure.owed(),
                "VIR INST DE " + sure.printed() + " ADHESION MERCI " + said(sure.number())));
        if (debtors.size() > PAID + 1) {
            var likely = debtors.get(PAID + 1);
            second.add(new Move(
                    today.minusDays(7),
                    likely.owed().plus(Money.of("10.00")),
                    "VIR SEPA RECU DE " + likely.printed() + " COTIS ET DON"));
        }
        second.add(new Move(today.minusDays(6), Money.of("250.00"), "VIR SEPA RECU DE MAIRIE SUBVENTION ANIMATION"));
        second.add(new Move(today.minusDays(4), Money.of("20.00"), "VIR SEPA RECU DE M OU MME VILLENEUVE COTISATION"));
        second.add(new Move(today.minusDays(3), Money.of("-312.40"), "PRLV ASSURANCE LOCAL"));
        bank.bring(statement(2, closing(OPENING, first), second));
    }

    private List<Debtor> debtors() {
        return jdbc.sql("""
                        select m.name, m.number, sum(o.owed) as owed from fees.owed_fact o join members.member_card m on m.id = o.member
                        where m.left_on is null and m.active and m.email is not null
                          and not exists (select from members.household_of h where h.member = m.id)
                        group by m.id, m.name, m.number order by min(o.starts), m.id
                        """)
                .query((row, n) -> new Debtor(
                        row.getString("name"), row.getString("number"), new Money(row.getBigDecimal("owed"))))
                .list();
    }

    /** As MT940 has it: its lines lead from the opening to the closing balance. */
    private static byte[] statement(int number, Money opening, List<Move> moves) {
        var text = new StringBuilder(":20:RELEVE%d\r\n:25:%s\r\n:28C:%d\r\n:60F:%s\r\n"
                .formatted(number, ACCOUNT, number, balance(moves.getFirst().day(), opening)));
        for (int place = 0; place < moves.size(); place++) {
            var move = moves.get(place);
            text.append(":61:%s%s%sNTRFNONREF//%d%03d\r\n:86:%s\r\n"
                    .formatted(
                            move.day().format(DAY),
                            move.amount().isNegative() ? "D" : "C",
                            figures(move.amount()),
                            number,
                            place + 1,
                            move.words().strip()));
        }
        text.append(":62F:%s\r\n-\r\n".formatted(balance(moves.getLast().day(), closing(opening, moves))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Money closing(Money opening, List<Move> moves) {
        return moves.stream().map(Move::amount).reduce(opening, Money::plus);
    }

    private static String balance(LocalDate day, Money amount) {
        return (amount.isNegative() ? "D" : "C") + day.format(DAY) + "EUR" + figures(amount);
    }

    private static String figures(Money amount) {
        return amount.amount().abs().toPlainString().replace('.', ',');
    }

    private static String said(@Nullable String number) {
        return number == null ? "" : number;
    }
}
