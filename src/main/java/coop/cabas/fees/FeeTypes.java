package coop.cabas.fees;

import coop.cabas.audit.Audit;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/** The kinds of fees and gifts that the coop asks for. */
@Service
@Transactional
public class FeeTypes {

    private final JdbcClient jdbc;
    private final Audit audit;

    FeeTypes(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What a type is, before it has a number: see {@link FeeType}. */
    public record Terms(
            String name,
            FeeType.Kind kind,
            @Nullable Money amount,
            boolean freeAmount,
            @Nullable Integer months,
            @Nullable MonthDay untilDay,
            int offeredMonths,
            boolean prorata,
            @Nullable MembershipKind membership,
            boolean ended) {}

    /** Those in use first, by name. */
    @Transactional(readOnly = true)
    public List<FeeType> all() {
        return jdbc.sql("select * from fees.type order by ended, kind desc, lower(name)")
                .query(FeeTypes::type)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public FeeType find(FeeTypeId id) {
        return jdbc.sql("select * from fees.type where id = :id")
                .param("id", id.value())
                .query(FeeTypes::type)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws coop.cabas.shared.Refused when another has this name, or it would both last some months and end on a day */
    public FeeTypeId add(Terms terms) {
        var id = new FeeTypeId(Guarded.write(
                () -> bound(jdbc.sql("""
                        insert into fees.type (name, kind, amount, free_amount, months, until_day, offered_months, prorata, membership, ended)
                        values (:name, :kind, :amount, :freeAmount, :months, :untilDay, :offeredMonths, :prorata, :membership, :ended)
                        returning id
                        """), terms).query(Long.class).single()));
        audit.record(
                "fees.type.added",
                "fees.type:" + id.value(),
                null,
                Map.of("name", terms.name().strip()));
        return id;
    }

    /** Fees already written keep their days and amounts. @throws coop.cabas.shared.Refused as {@link #add} */
    public void change(FeeTypeId id, Terms terms) {
        var before = find(id);
        Guarded.write(() -> bound(jdbc.sql("""
                        update fees.type set name = :name, kind = :kind, amount = :amount, free_amount = :freeAmount, months = :months,
                               until_day = :untilDay, offered_months = :offeredMonths, prorata = :prorata,
                               membership = :membership, ended = :ended
                        where id = :id
                        """).param("id", id.value()), terms).update());
        audit.record(
                "fees.type.changed",
                "fees.type:" + id.value(),
                Map.of("name", before.name()),
                Map.of("name", terms.name().strip(), "ended", terms.ended()));
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Terms terms) {
        return statement
                .param("name", terms.name().strip())
                .param("kind", terms.kind().name())
                .param("amount", terms.amount() == null ? null : terms.amount().amount(), Types.NUMERIC)
                .param("freeAmount", terms.freeAmount())
                .param("months", terms.months(), Types.INTEGER)
                .param(
                        "untilDay",
                        terms.untilDay() == null
                                ? null
                                : terms.untilDay().toString().substring(2),
                        Types.VARCHAR)
                .param("offeredMonths", terms.offeredMonths())
                .param("prorata", terms.prorata())
                .param(
                        "membership",
                        terms.membership() == null ? null : terms.membership().name(),
                        Types.VARCHAR)
                .param("ended", terms.ended());
    }

    private static FeeType type(ResultSet row, int n) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var until = row.getString("until_day");
        var membership = row.getString("membership");
        return new FeeType(
                new FeeTypeId(row.getLong("id")),
                row.getString("name"),
                FeeType.Kind.valueOf(row.getString("kind")),
                amount == null ? null : new Money(amount),
                row.getBoolean("free_amount"),
                row.getObject("months", Integer.class),
                until == null ? null : MonthDay.parse("--" + until),
                row.getInt("offered_months"),
                row.getBoolean("prorata"),
                membership == null ? null : MembershipKind.valueOf(membership),
                row.getBoolean("ended"));
    }
}
