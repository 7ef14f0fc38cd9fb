package coop.cabas.shares;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Who holds what on any day: sums of the register. */
@Service
@Transactional(readOnly = true)
public class Holdings {

    private static final String SUMS = """
            m.class, c.code, sum(m.quantity)::int as held, sum(m.waiting)::int as waiting, sum(m.capital) as capital,
            sum(m.paid) as paid, sum(m.due) as due
            """;

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One holder of a class. */
    public record Holder(MemberId member, Position position) {}

    /** What a member holds of each class at the end of a day; classes of which nothing is left are left out. */
    public List<Position> of(MemberId member, LocalDate day) {
        return jdbc.sql("select " + SUMS + " from shares.movement m join shares.class c on c.id = m.class where m."
                        + Register.OF_MEMBER + """
                        \sand m.effective <= :day
                        group by m.class, c.code
                        having sum(m.quantity) <> 0 or sum(m.waiting) <> 0 or sum(m.capital) <> 0
                        order by c.code
                        """)
                .param("member", member.value())
                .param("day", day)
                .query(Holdings::position)
                .list();
    }

    /** What a member holds of one class at the end of a day; nothing when they never did. */
    public Position of(MemberId member, ShareClass of, LocalDate day) {
        return of(member, day).stream()
                .filter(position -> position.of().equals(of.id()))
                .findFirst()
                .orElse(Position.none(of.id(), of.code()));
    }

    /** Shares of all classes held at the end of a day. */
    public int held(MemberId member, LocalDate day) {
        return of(member, day).stream().mapToInt(Position::held).sum();
    }

    /** Everybody who holds shares of a class at the end of a day, files merged into one together. */
    List<Holder> holders(ClassId of, LocalDate day) {
        return jdbc.sql("select coalesce(k.merged_into, m.member) as member, " + SUMS + """
                        from shares.movement m join shares.class c on c.id = m.class join members.member_card k on k.id = m.member
                        where m.class = :class and m.effective <= :day
                        group by coalesce(k.merged_into, m.member), m.class, c.code having sum(m.quantity) > 0 order by 1
                        """)
                .param("class", of.value())
                .param("day", day)
                .query((row, n) -> new Holder(new MemberId(row.getLong("member")), position(row, n)))
                .list();
    }

    private static Position position(ResultSet row, int n) throws SQLException {
        return new Position(
                new ClassId(row.getLong("class")),
                row.getString("code"),
                row.getInt("held"),
                row.getInt("waiting"),
                new Money(row.getBigDecimal("capital")),
                new Money(row.getBigDecimal("paid")),
                new Money(row.getBigDecimal("due")));
    }
}
