package coop.cabas.fees;

import coop.cabas.audit.Audit;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Fees and gifts: written down, looked up, cancelled but never deleted. */
@Service
@Transactional
public class Fees {

    private static final String SELECT = """
            select f.*, t.name as type_name, t.kind,
                   coalesce((select sum(a.amount) from fees.allocation a where a.fee = f.id), 0) as paid
            from fees.fee f join fees.type t on t.id = f.type
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FeeTypes types;
    private final Directory directory;
    private final Audit audit;

    Fees(JdbcClient jdbc, Clock clock, FeeTypes types, Directory directory, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.types = types;
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * Writes a fee down. Days already covered by another are accepted: see {@link #overlapping} to say so first.
     *
     * @throws Refused when it ends before it starts, is less than its type asks, or the type is no longer used
     */
    public FeeId write(NewFee fee) {
        var type = types.find(fee.type());
        var member = directory.find(fee.member());
        if (fee.ends() != null && fee.ends().isBefore(fee.starts())) {
            throw new Refused("fees.fee.backwards");
        }
        if (fee.amount().isNegative()
                || type.kind() == FeeType.Kind.DONATION && fee.amount().equals(Money.ZERO)) {
            throw new Refused("fees.fee.amount");
        }
        if (type.ended()) {
            throw new Refused("fees.type.over", type.name());
        }
        var id = new FeeId(jdbc.sql("""
                        insert into fees.fee (member, type, amount, method, registered, starts, ends, note, recorded, author)
                        values (:member, :type, :amount, :method, :today, :starts, :ends, :note, :now, :author) returning id
                        """)
                .param("member", member.id().value())
                .param("type", type.id().value())
                .param("amount", fee.amount().amount())
                .param("method", fee.method() == null ? null : fee.method().value(), Types.BIGINT)
                .param("today", LocalDate.now(clock))
                .param("starts", fee.starts())
                .param("ends", type.covers() ? fee.ends() : null, Types.DATE)
                .param("note", fee.note().strip())
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .query(Long.class)
                .single());
        audit.record(
                "fees.fee.written",
                "fees.fee:" + id.value(),
                null,
                Map.of(
                        "name",
                        member.name(),
                        "type",
                        type.name(),
                        "amount",
                        fee.amount().toString()));
        return id;
    }

    /** Fees of the member that cover at least one of these days. */
    @Transactional(readOnly = true)
    public List<Fee> overlapping(MemberId member, LocalDate starts, LocalDate ends) {
        return jdbc.sql(SELECT + """
                        where f.member = :member and t.kind = 'FEE' and f.cancelled is null and f.starts <= :ends and f.ends >= :starts
                        order by f.starts
                        """)
                .param("member", member.value())
                .param("starts", starts)
                .param("ends", ends)
                .query(Fees::fee)
                .list();
    }

    /** Those of a member, the latest first. */
    @Transactional(readOnly = true)
    public List<Fee> of(MemberId member) {
        return jdbc.sql(SELECT + "where f.member = :member order by f.starts desc, f.id desc")
                .param("member", member.value())
                .query(Fees::fee)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Fee find(FeeId id) {
        return jdbc.sql(SELECT + "where f.id = :id")
                .param("id", id.value())
                .query(Fees::fee)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** It counts no more, from today on; it stays written. @throws Refused when something was paid of it: take that back first */
    public void cancel(FeeId id) {
        var fee = find(id);
        if (fee.paid().compareTo(Money.ZERO) > 0) {
            throw new Refused("fees.fee.paidFirst");
        }
        jdbc.sql("update fees.fee set cancelled = :today where id = :id and cancelled is null")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .update();
        audit.record("fees.fee.cancelled", "fees.fee:" + id.value(), Map.of("type", fee.type()), null);
    }

    private static Fee fee(ResultSet row, int n) throws SQLException {
        return new Fee(
                new FeeId(row.getLong("id")),
                new MemberId(row.getLong("member")),
                row.getString("type_name"),
                FeeType.Kind.valueOf(row.getString("kind")),
                new Money(row.getBigDecimal("amount")),
                new Money(row.getBigDecimal("paid")),
                row.getObject("registered", LocalDate.class),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("note"),
                row.getObject("cancelled", LocalDate.class));
    }
}
