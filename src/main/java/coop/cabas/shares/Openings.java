package coop.cabas.shares;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Holdings taken over, many at once, from the register that the coop kept before. */
@Service
@Transactional
public class Openings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Directory directory;
    private final ShareClasses classes;
    private final Years years;
    private final Register register;
    private final Transfers transfers;
    private final Corrections corrections;

    Openings(
            JdbcClient jdbc,
            Clock clock,
            Directory directory,
            ShareClasses classes,
            Years years,
            Register register,
            Transfers transfers,
            Corrections corrections) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.directory = directory;
        this.classes = classes;
        this.years = years;
        this.register = register;
        this.transfers = transfers;
        this.corrections = corrections;
    }

    /**
     * What a line of the older register says.
     *
     * @param on day since which they are held
     * @param paid paid-up part; null for all of it
     * @param reference bulletin; empty when not told
     */
    public record Opening(
            MemberId holder,
            ClassId of,
            int shares,
            LocalDate on,
            @Nullable Money paid,
            String reference) {}

    /** A line taken over that still stands. @param holder the file that counts, should it be merged by now */
    public record Standing(long movement, MemberId holder, ClassId of, int shares, LocalDate on, Money paid) {}

    /** Lines taken over that nobody took back. */
    @Transactional(readOnly = true)
    public List<Standing> standing() {
        return jdbc.sql("""
                        select m.number, coalesce(k.merged_into, m.member) as holder, m.class, m.shares, m.effective, m.paid
                        from shares.movement m join members.member_card k on k.id = m.member
                        where m.kind = 'OPENING' and not exists (select from shares.movement r where r.reverses = m.number)
                        order by m.number
                        """)
                .query((row, n) -> new Standing(
                        row.getLong("number"),
                        new MemberId(row.getLong("holder")),
                        new ClassId(row.getLong("class")),
                        row.getInt("shares"),
                        row.getObject("effective", LocalDate.class),
                        new Money(row.getBigDecimal("paid"))))
                .list();
    }

    /** Value of all its shares on their day; empty when no nominal value is set for it. */
    @Transactional(readOnly = true)
    public Optional<Money> capital(Opening opening) {
        return classes.nominals(opening.of()).stream()
                .filter(nominal -> !nominal.since().isAfter(opening.on()))
                .findFirst()
                .map(nominal -> nominal.value().times(opening.shares()));
    }

    /** Why {@link #take} would refuse a line, and what to do; empty when it would not. Changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Message> refusal(Opening opening) {
        var who = directory.find(opening.holder());
        if (who.mergedInto() != null || who.diedOn() != null) {
            return Optional.of(Message.of("shares.subscription.nobody"));
        }
        var of = classes.find(opening.of());
        if (!of.isFor(who.kind())) {
            return Optional.of(Message.of("shares.subscription.class", of.name()));
        }
        if (opening.on().isAfter(LocalDate.now(clock))) {
            return Optional.of(Message.of("shares.refused.later"));
        }
        if (years.isClosed(opening.on())) {
            return Optional.of(Message.of(
                    "shares.opening.closed", years.closed().getFirst().ends().plusDays(1)));
        }
        var capital = capital(opening).orElse(null);
        if (capital == null) {
            return Optional.of(Message.of("shares.nominal.none", opening.on()));
        }
        var paid = opening.paid() == null ? capital : opening.paid();
        return opening.shares() < 1 || paid.isNegative() || paid.compareTo(capital) > 0
                ? Optional.of(Message.of("shares.opening.paid", capital))
                : Optional.empty();
    }

    /**
     * Writes a line of the register.
     *
     * @return its number
     * @throws coop.cabas.shared.Refused as {@link #refusal} tells
     */
    public long take(Opening opening, String note) {
        var paid = opening.paid() == null ? capital(opening).orElse(Money.ZERO) : opening.paid();
        return transfers.open(
                opening.holder(),
                opening.of(),
                opening.shares(),
                opening.on(),
                paid,
                new Grounds("", opening.reference(), "", note));
    }

    /**
     * Takes a line back by another that says the opposite; one that was taken back already stays so.
     *
     * @throws coop.cabas.shared.Refused when later lines stand on it
     */
    public void takeBack(long movement, String reason) {
        var line = register.find(movement).orElseThrow(() -> new NotFound(String.valueOf(movement)));
        if (line.reversedBy() == null) {
            corrections.correct(movement, reason);
        }
    }
}
