package coop.cabas.fees.books;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened and is in no closed period yet, as entries. */
@Component
class Pending {

    private final JdbcClient jdbc;
    private final BookWords words;

    Pending(JdbcClient jdbc, BookWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** @param amount euros, negative when the payment takes another back */
    private record Receipt(
            long payment,
            LocalDate day,
            Money amount,
            String account,
            String method,
            boolean cash,
            boolean reversal,
            String payer) {}

    private record Part(
            long payment,
            long fee,
            Money amount,
            String account,
            String type,
            @Nullable LocalDate givenOn) {}

    /** Those until a day, in the order of their days; not numbered yet. */
    List<Entry> until(LocalDate through) {
        var parts = parts(through);
        var waiting = jdbc.sql("select wait_account from fees.books")
                .query(String.class)
                .single();
        var entries = new ArrayList<Entry>();
        for (var money : money(through)) {
            entries.add(entry(money, parts.getOrDefault(money.payment(), List.of()), waiting));
        }
        given(through).forEach((key, given) -> entries.add(given(given, waiting)));
        entries.sort(Comparator.comparing(Entry::day)
                .thenComparing(Entry::payment)
                .thenComparing(Entry::kind, Comparator.reverseOrder()));
        return entries;
    }

    private Entry entry(Receipt money, List<Part> parts, String waiting) {
        var lines = new ArrayList<Entry.Line>();
        lines.add(Entry.Line.of(money.account(), money.method(), null, money.amount()));
        var rest = money.amount();
        for (var part : parts) {
            lines.add(Entry.Line.of(
                    part.account(), part.type(), part.fee(), part.amount().negated()));
            rest = rest.minus(part.amount());
        }
        if (!rest.equals(Money.ZERO)) {
            lines.add(Entry.Line.of(waiting, words.of("fees.accounts.wait_account"), null, rest.negated()));
        }
        return new Entry(
                0,
                null,
                "MONEY",
                money.payment(),
                money.cash() ? "CA" : "BQ",
                money.day(),
                "P" + money.payment(),
                money.day(),
                words.of(money.reversal() ? "fees.books.reversalOf" : "fees.payment.of", money.payer()),
                lines);
    }

    private Entry given(List<Part> parts, String waiting) {
        var lines = new ArrayList<Entry.Line>();
        var sum = parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        lines.add(Entry.Line.of(waiting, words.of("fees.accounts.wait_account"), null, sum));
        parts.forEach(part -> lines.add(Entry.Line.of(
                part.account(), part.type(), part.fee(), part.amount().negated())));
        var first = parts.getFirst();
        var day = java.util.Objects.requireNonNull(first.givenOn());
        return new Entry(
                0,
                null,
                "GIVEN",
                first.payment(),
                "OD",
                day,
                "P" + first.payment(),
                day,
                words.of("fees.books.giving", String.valueOf(first.payment())),
                lines);
    }

    private List<Receipt> money(LocalDate through) {
        return jdbc.sql("""
                        select p.id, p.paid_on, p.amount, p.reverses is not null as reversal, m.name as payer,
                               coalesce(w.kind = 'CASH', false) as cash, coalesce(w.name, '') as method,
                               coalesce(nullif(w.account, ''), (array[b.bank_account, b.cash_account])[1 + cast(coalesce(w.kind = 'CASH', false) as int)]) as account
                        from fees.payment p
                        cross join fees.books b
                        join members.member_card m on m.id = p.payer
                        left join fees.payment r on r.id = p.reverses
                        left join fees.method w on w.id = coalesce(p.method, r.method)
                        where p.paid_on <= :through
                          and not exists (select from fees.book_entry e where e.payment = p.id and e.kind = 'MONEY')
                        """)
                .param("through", through)
                .query((row, n) -> new Receipt(
                        row.getLong("id"),
                        row.getObject("paid_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("account"),
                        row.getString("method").isEmpty() ? words.of("fees.books.journal.BQ") : row.getString("method"),
                        row.getBoolean("cash"),
                        row.getBoolean("reversal"),
                        row.getString("payer")))
                .list();
    }

    /** What was given with the money. */
    private Map<Long, List<Part>> parts(LocalDate through) {
        var found = new LinkedHashMap<Long, List<Part>>();
        select("a.given_on is null and p.paid_on <= :through", through)
                .forEach(part -> found.computeIfAbsent(part.payment(), id -> new ArrayList<>())
                        .add(part));
        return found;
    }

    private Map<String, List<Part>> given(LocalDate through) {
        var found = new LinkedHashMap<String, List<Part>>();
        select("""
                a.given_on <= :through and not exists (
                    select from fees.book_entry e join fees.book_line l on l.entry = e.number
                    where e.payment = a.payment and e.kind = 'GIVEN' and l.fee = a.fee)
                """, through)
                .forEach(part -> found.computeIfAbsent(part.payment() + "/" + part.givenOn(), id -> new ArrayList<>())
                        .add(part));
        return found;
    }

    private List<Part> select(String which, LocalDate through) {
        return jdbc.sql("""
                        select a.payment, a.fee, a.amount, a.given_on, t.name,
                               coalesce(nullif(t.account, ''), (array[b.fees_account, b.gift_account])[1 + cast(t.kind = 'DONATION' as int)]) as account
                        from fees.allocation a
                        cross join fees.books b
                        join fees.payment p on p.id = a.payment
                        join fees.fee f on f.id = a.fee
                        join fees.type t on t.id = f.type
                        where %s order by a.payment, a.fee
                        """.formatted(which))
                .param("through", through)
                .query((row, n) -> new Part(
                        row.getLong("payment"),
                        row.getLong("fee"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("account"),
                        row.getString("name"),
                        row.getObject("given_on", LocalDate.class)))
                .list();
    }
}
