package coop.cabas.members.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Households as an import brings them. */
@Component
public class Households {

    /** @param role HEAD, PARTNER, ATTACHED, CHILD */
    public record Seat(long member, String role) {

        @Override
        public String toString() {
            return member + " " + role;
        }
    }

    /** @param seats by member */
    public record Household(@Nullable Long payer, List<Seat> seats) {

        public Household {
            seats = seats.stream()
                    .sorted(java.util.Comparator.comparing(Seat::member))
                    .toList();
        }
    }

    private final JdbcClient jdbc;

    Households(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(Household household) {
        var id = jdbc.sql("insert into members.household (payer) values (:payer) returning id")
                .param("payer", household.payer(), Types.BIGINT)
                .query(Long.class)
                .single();
        seat(id, household);
        return id;
    }

    public Map<Long, Household> read(Collection<Long> ids) {
        var seats = new HashMap<Long, List<Seat>>();
        jdbc.sql("select household, member, role from members.household_member where household = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> seats.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Seat(row.getLong(2), Objects.requireNonNull(row.getString(3)))))
                .list();
        var found = new HashMap<Long, Household>();
        jdbc.sql("select id, payer from members.household where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(
                        row.getLong(1),
                        new Household(row.getObject(2, Long.class), seats.getOrDefault(row.getLong(1), List.of()))))
                .list();
        return found;
    }

    public void replace(long id, Household now) {
        jdbc.sql("update members.household set payer = :payer where id = :id")
                .param("payer", now.payer(), Types.BIGINT)
                .param("id", id)
                .update();
        jdbc.sql("delete from members.household_member where household = :id")
                .param("id", id)
                .update();
        seat(id, now);
    }

    public void remove(Collection<Long> ids) {
        for (var table : List.of("household_member where household", "household where id")) {
            jdbc.sql("delete from members." + table + " = any(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    /** In which household members already are. */
    public Map<Long, Long> of(Collection<Long> members) {
        var found = new HashMap<Long, Long>();
        jdbc.sql("select member, household from members.household_member where member = any(:ids)")
                .param("ids", members.toArray(Long[]::new))
                .query((row, n) -> found.put(row.getLong(1), row.getLong(2)))
                .list();
        return found;
    }

    private void seat(long id, Household household) {
        household
                .seats()
                .forEach(seat -> jdbc.sql(
                                "insert into members.household_member (member, household, role) values (:member, :id, :role)")
                        .param("member", seat.member())
                        .param("id", id)
                        .param("role", seat.role())
                        .update());
    }
}
