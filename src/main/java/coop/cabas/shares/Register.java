package coop.cabas.shares;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of movements: read by anybody above, appended to by this module alone. The database numbers, seals and guards it. */
@Service
@Transactional(readOnly = true)
public class Register {

    /** Files that were merged into one count together. */
    static final String OF_MEMBER =
            "member = any(array(select id from members.member_card where id = :member or merged_into = :member))";

    private static final String SELECT = """
            select m.*, (select r.number from shares.movement r where r.reverses = m.number) as reversed_by from shares.movement m\s""";

    private final JdbcClient jdbc;
    private final Holders holders;
    private final Clock clock;
    private final Audit audit;

    Register(JdbcClient jdbc, Holders holders, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.clock = clock;
        this.audit = audit;
    }

    /** The last line: its number, and its hash in hexadecimal. Whoever noted it down can hold the register against it. */
    public record Head(long number, String hash) {}

    public Head head() {
        return jdbc.sql("select number, encode(hash, 'hex') from shares.head")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    /** The lines of a holder, the latest first. */
    public List<Movement> of(MemberId member) {
        return jdbc.sql(SELECT + "where m." + OF_MEMBER + " order by m.effective desc, m.number desc")
                .param("member", member.value())
                .query(Register::movement)
                .list();
    }

    /** @return empty when there is no such line */
    public Optional<Movement> find(long number) {
        return jdbc.sql(SELECT + "where m.number = :number")
                .param("number", number)
                .query(Register::movement)
                .optional();
    }

    /** The lines of one act, in their order. */
    List<Movement> operation(long operation) {
        return jdbc.sql(SELECT + "where m.operation = :operation order by m.number")
                .param("operation", operation)
                .query(Register::movement)
                .list();
    }

    /**
     * Writes the lines of one act, all or none. Others wait until the transaction ends: what is read after this is not overtaken.
     *
     * @return number of the first
     * @throws Refused when a line would be dated in a closed year or to come, or somebody would hold less than nothing on any day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long append(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.effective().isAfter(LocalDate.now(clock)))) {
            throw new Refused("shares.refused.later");
        }
        var now = OffsetDateTime.now(clock);
        var author = audit.actor().label();
        var numbers = new ArrayList<Long>();
        Guarded.write(() -> {
            for (var line : lines) {
                numbers.add(insert(line, numbers.isEmpty() ? 0 : numbers.getFirst(), now, author));
            }
            jdbc.sql("set constraints shares.guard_holdings immediate").update();
            return jdbc.sql("set constraints shares.guard_holdings deferred").update();
        });
        var first = lines.getFirst();
        audit.record(
                "shares.movement.recorded",
                "shares.movement:" + numbers.getFirst(),
                null,
                Map.of(
                        "kind", first.kind().name(),
                        "member", first.member().value(),
                        "shares", first.shares(),
                        "on", first.effective().toString()));
        return numbers.getFirst();
    }

    private long insert(Line line, long operation, OffsetDateTime now, String author) {
        var holder = holders.at(line.member(), line.effective());
        var other = line.other();
        return jdbc.sql("""
                        insert into shares.movement (operation, kind, effective, member, holder_number, holder_name, holder_identity,
                            holder_address, other, other_name, class, shares, nominal, quantity, waiting, capital, paid, due, loss, price,
                            claim, reverses, method, reference, decided_by, note, recorded, author)
                        values (:operation, :kind, :effective, :member, :holderNumber, :holderName, :holderIdentity,
                            :holderAddress, :other, :otherName, :class, :shares, :nominal, :quantity, :waiting, :capital, :paid, :due, :loss,
                            :price, :claim, :reverses, :method, :reference, :decidedBy, :note, :now, :author)
                        returning number
                        """)
                .param("operation", operation)
                .param("kind", line.kind().name())
                .param("effective", line.effective())
                .param("member", line.member().value())
                .param("holderNumber", holder.number())
                .param("holderName", holder.name())
                .param("holderIdentity", holder.identity())
                .param("holderAddress", holder.address())
                .param("other", other == null ? null : other.value(), Types.BIGINT)
                .param(
                        "otherName",
                        other == null ? "" : holders.at(other, line.effective()).name())
                .param("class", line.of().value())
                .param("shares", line.shares())
                .param("nominal", line.nominal().amount())
                .param("quantity", line.quantity())
                .param("waiting", line.waiting())
                .param("capital", line.capital().amount())
                .param("paid", line.paid().amount())
                .param("due", line.due().amount())
                .param("loss", line.loss().amount())
                .param("price", line.price() == null ? null : line.price().amount(), Types.NUMERIC)
                .param("claim", line.claim(), Types.BIGINT)
                .param("reverses", line.reverses(), Types.BIGINT)
                .param("method", line.grounds().method())
                .param("reference", line.grounds().reference())
                .param("decidedBy", line.grounds().decidedBy())
                .param("note", line.grounds().note())
                .param("now", now)
                .param("author", author)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    static Movement movement(ResultSet row, int n) throws SQLException {
        return new Movement(
                row.getLong("number"),
                row.getLong("operation"),
                MovementKind.valueOf(row.getString("kind")),
                row.getObject("effective", LocalDate.class),
                new MemberId(row.getLong("member")),
                row.getString("holder_name"),
                row.getString("other_name"),
                new ClassId(row.getLong("class")),
                row.getString("class_code"),
                row.getInt("shares"),
                new Money(row.getBigDecimal("nominal")),
                row.getInt("quantity"),
                row.getInt("waiting"),
                new Money(row.getBigDecimal("capital")),
                new Money(row.getBigDecimal("paid")),
                new Money(row.getBigDecimal("due")),
                new Money(row.getBigDecimal("loss")),
                row.getObject("claim", Long.class),
                row.getObject("reverses", Long.class),
                row.getObject("reversed_by", Long.class),
                new Grounds(
                        row.getString("method"),
                        row.getString("reference"),
                        row.getString("decided_by"),
                        row.getString("note")),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getString("author"));
    }
}
