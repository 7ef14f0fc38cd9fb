package coop.cabas.shares.assembly;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** At the door of an assembly: who signs in, who gives their vote to whom. */
@Service
@Transactional
public class Desk {

    /** As many as fit on a telephone. */
    private static final int SHOWN = 20;

    private static final Refusals REFUSALS = Refusals.of(Map.of(
            "proxies_allowed", "shares.proxy.tooMany",
            "proxies_end_there", "shares.proxy.chain",
            "not_to_oneself", "shares.proxy.oneself",
            "proxy_pkey", "shares.proxy.given",
            "proxy_assembly_giver_fkey", "shares.proxy.noVoter",
            "proxy_assembly_holder_fkey", "shares.proxy.noVoter",
            "assembly_is_closed", "shares.assembly.isClosed"));

    private static final String SELECT = """
            select e.member, e.number, e.name, e.shares, e.arrived is not null as present, e.college, g.holder, h.name as holder_name,
                   (select count(*) from shares.proxy c where c.assembly = e.assembly and c.holder = e.member) as carries
            from shares.elector e
            left join shares.proxy g on g.assembly = e.assembly and g.giver = e.member
            left join shares.elector h on h.assembly = g.assembly and h.member = g.holder
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Desk(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Somebody who may vote.
     *
     * @param shares held on the day of the electorate
     * @param holderName to whom they gave their vote; null when they did not
     * @param carries votes of others that they carry
     * @param college in which they vote; null where the assembly has none
     */
    public record Voter(
            MemberId member,
            String number,
            String name,
            int shares,
            boolean present,
            @Nullable String holderName,
            int carries,
            @Nullable String college) {}

    /** Those whose name or number holds every word, by name; a screen of them. */
    @Transactional(readOnly = true)
    public List<Voter> search(AssemblyId id, String words) {
        return jdbc.sql(SELECT + """
                        where e.assembly = :id and (:words = '' or lower(e.number) = lower(:words) or not exists (
                            select from unnest(string_to_array(public.searchable(:words), ' ')) w where e.found_by not like '%' || w || '%'))
                        order by e.found_by, e.member limit :limit
                        """)
                .param("id", id.value())
                .param("words", words.strip())
                .param("limit", SHOWN)
                .query(Desk::voter)
                .list();
    }

    /** All of them, by name: for the sheet that is signed. */
    @Transactional(readOnly = true)
    public List<Voter> all(AssemblyId id) {
        return jdbc.sql(SELECT + "where e.assembly = :id order by e.found_by, e.member")
                .param("id", id.value())
                .query(Desk::voter)
                .list();
    }

    /** Somebody signs in; a vote that they gave sleeps as long as they are there. @throws NotFound when they may not vote */
    public void arrive(AssemblyId id, MemberId member) {
        mark(id, member, OffsetDateTime.now(clock));
    }

    /** Somebody leaves before the end, or was ticked by mistake. @throws NotFound when they may not vote */
    public void leave(AssemblyId id, MemberId member) {
        mark(id, member, null);
    }

    /**
     * Somebody gives their vote to another.
     *
     * @throws Refused when one of them may not vote, they gave it already, the other carries as many as the statutes allow, or gave their own
     */
    public void give(AssemblyId id, MemberId giver, MemberId holder) {
        REFUSALS.explain(() -> jdbc.sql("""
                        insert into shares.proxy (assembly, giver, holder, recorded, author) values (:id, :giver, :holder, :now, :author)
                        """)
                .param("id", id.value())
                .param("giver", giver.value())
                .param("holder", holder.value())
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .update());
    }

    /** Takes a vote back that was given. @throws NotFound when none was */
    public void takeBack(AssemblyId id, MemberId giver) {
        var gone = REFUSALS.explain(() -> jdbc.sql("delete from shares.proxy where assembly = :id and giver = :giver")
                .param("id", id.value())
                .param("giver", giver.value())
                .update());
        if (gone == 0) {
            throw new NotFound(giver);
        }
    }

    private void mark(AssemblyId id, MemberId member, @Nullable OffsetDateTime arrived) {
        var found = REFUSALS.explain(
                () -> jdbc.sql("update shares.elector set arrived = :at where assembly = :id and member = :member")
                        .param("at", arrived, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", id.value())
                        .param("member", member.value())
                        .update());
        if (found == 0) {
            throw new NotFound(member);
        }
    }

    private static Voter voter(ResultSet row, int n) throws SQLException {
        return new Voter(
                new MemberId(row.getLong("member")),
                row.getString("number"),
                row.getString("name"),
                row.getInt("shares"),
                row.getBoolean("present"),
                row.getString("holder_name"),
                row.getInt("carries"),
                row.getString("college"));
    }
}
