package coop.cabas.fees.calls;

import coop.cabas.audit.Audit;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Asks the same fee of many members at once, and takes that back. */
@Service
@Transactional
public class FeeCalls {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Outlook outlook;
    private final Selections selections;
    private final Audit audit;
    private final Clock clock;

    FeeCalls(JdbcClient jdbc, Turns turns, Outlook outlook, Selections selections, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.outlook = outlook;
        this.selections = selections;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would be written for everybody chosen, by name. Writes nothing. */
    @Transactional(readOnly = true)
    public List<Called> preview(Selection selection, CallTerms terms) {
        return outlook.of(selections.members(selection), terms);
    }

    /**
     * Writes the fee of everybody who is called: all of them, or none. Two who press at once do not call anybody twice: the
     * second finds them covered.
     *
     * @param expected how many are called, as the preview said
     * @throws Refused when nobody is called, others than the preview said, the type is no longer used or no amount is known
     */
    public FeeCallId call(Selection selection, CallTerms terms, int expected) {
        if (terms.type().ended()) {
            throw new Refused("fees.type.over", terms.type().name());
        }
        if (terms.amount() == null && terms.type().amount() == null) {
            throw new Refused("fees.call.noAmount");
        }
        turns.take("fees.call");
        var chosen = selections.members(selection);
        var called = outlook.of(chosen, terms).stream().filter(Called::isCalled).toList();
        if (called.isEmpty()) {
            throw new Refused("fees.call.nobody");
        }
        if (called.size() != expected) {
            throw new Refused("fees.call.moved", called.size());
        }
        var id = record(selection, terms, chosen.size(), called.size());
        write(id, terms, called);
        audit.record(
                "fees.call.written",
                "fees.call:" + id.value(),
                null,
                Map.of(
                        "type",
                        terms.type().name(),
                        "written",
                        called.size(),
                        "amount",
                        sum(called).toString()));
        return id;
    }

    /**
     * Cancels the fees of a call. Those of which something was paid stay as they are.
     *
     * @return how many were cancelled
     * @throws Refused when it was taken back already
     */
    public int undo(FeeCallId id) {
        var found = jdbc.sql("select undone is not null from fees.call where id = :id for update")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        if (found) {
            throw new Refused("fees.call.already");
        }
        // whoever pays one of them right now holds its line: they are waited for, then their payment counts
        jdbc.sql("select id from fees.fee where call = :id for no key update")
                .param("id", id.value())
                .query((row, n) -> 1)
                .list();
        var cancelled = jdbc.sql("""
                        update fees.fee f set cancelled = :today where f.call = :id and f.cancelled is null
                        and not exists (select from fees.allocation a where a.fee = f.id group by a.fee having sum(a.amount) > 0)
                        """)
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update fees.call set undone = :now, undoer = :undoer,
                               kept = (select count(*) from fees.fee where call = :id and cancelled is null)
                        where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("undoer", audit.actor().label())
                .param("id", id.value())
                .update();
        audit.record("fees.call.undone", "fees.call:" + id.value(), null, Map.of("cancelled", cancelled));
        return cancelled;
    }

    private FeeCallId record(Selection selection, CallTerms terms, int chosen, int written) {
        return new FeeCallId(jdbc.sql("""
                        insert into fees.call (type, begins, day, amount, method, note, query, chosen, written, at, author)
                        values (:type, :begins, :day, :amount, :method, :note, :query, :chosen, :written, :now, :author) returning id
                        """)
                .param("type", terms.type().id().value())
                .param("begins", terms.begins().name())
                .param("day", terms.day())
                .param("amount", terms.amount() == null ? null : terms.amount().amount(), Types.NUMERIC)
                .param("method", terms.method() == null ? null : terms.method().value(), Types.BIGINT)
                .param("note", terms.note().strip())
                .param("query", selection.query())
                .param("chosen", chosen)
                .param("written", written)
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .query(Long.class)
                .single());
    }

    private void write(FeeCallId id, CallTerms terms, List<Called> called) {
        jdbc.sql("""
                        insert into fees.fee (member, type, amount, method, registered, starts, ends, note, recorded, author, call)
                        select w.member, :type, w.amount, :method, :today, w.starts, w.ends, :note, :now, :author, :call
                        from unnest(cast(:members as bigint[]), cast(:amounts as numeric[]), cast(:starts as date[]), cast(:ends as date[]))
                            as w(member, amount, starts, ends)
                        """)
                .param("type", terms.type().id().value())
                .param("method", terms.method() == null ? null : terms.method().value(), Types.BIGINT)
                .param("today", LocalDate.now(clock))
                .param("note", terms.note().strip())
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .param("call", id.value())
                .param(
                        "members",
                        called.stream().map(one -> one.member().value()).toArray(Long[]::new))
                .param(
                        "amounts",
                        called.stream().map(one -> one.amount().amount()).toArray(BigDecimal[]::new))
                .param("starts", Outlook.days(called, one -> one.period().starts()))
                .param("ends", Outlook.days(called, one -> one.period().ends()))
                .update();
    }

    static Money sum(List<Called> called) {
        return called.stream().map(Called::amount).reduce(Money.ZERO, Money::plus);
    }
}
