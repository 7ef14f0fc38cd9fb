package coop.cabas.shares.assembly;

import coop.cabas.audit.Audit;
import coop.cabas.members.Admissions;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Who may vote in an assembly, one vote each, and how many of them are there or represented. */
@Service
@Transactional
public class Electorate {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Admissions admissions;
    private final Colleges colleges;
    private final Audit audit;

    Electorate(JdbcClient jdbc, Clock clock, Admissions admissions, Colleges colleges, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.admissions = admissions;
        this.colleges = colleges;
        this.audit = audit;
    }

    /**
     * Draws it up: everybody of the file whom the facts of the day let vote. May be done anew until somebody gives a proxy or signs in.
     *
     * @param assembly still open
     * @return how many
     * @throws Refused when its day is yet to come, proxies or arrivals are recorded, or colleges are not whole
     */
    public int drawUp(Assembly assembly) {
        var id = assembly.id();
        if (!assembly.isOpen()) {
            throw new Refused("shares.assembly.isClosed");
        }
        if (assembly.votersOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("shares.assembly.votersLater", assembly.votersOn());
        }
        // Two who draw it up at once wait for one another.
        jdbc.sql("update shares.assembly set drawn_up = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        if (hasBegun(id)) {
            throw new Refused("shares.assembly.begun");
        }
        jdbc.sql("delete from shares.elector where assembly = :id")
                .param("id", id.value())
                .update();
        var drawn = jdbc.sql("""
                        insert into shares.elector (assembly, member, number, name, found_by, shares)
                        select :id, k.id, coalesce(k.number, ''), k.name, k.sort_name, coalesce((
                            select sum(m.quantity) from shares.movement m
                            where m.member = any(array(select c.id from members.member_card c where c.id = k.id or c.merged_into = k.id))
                              and m.effective <= :day), 0)
                        from members.member_card k where k.id = any(:voters)
                        """)
                .param("id", id.value())
                .param("day", assembly.votersOn())
                .param("voters", voters(assembly.votersOn()))
                .update();
        colleges.divide(id);
        audit.record("shares.electorate.drawnUp", Assemblies.subject(id), null, Map.of("voters", drawn));
        return drawn;
    }

    @Transactional(readOnly = true)
    public Tally tally(AssemblyId id) {
        return jdbc.sql("""
                        select a.quorum,
                               (select count(*) from shares.elector e where e.assembly = a.id) as voters,
                               (select count(*) from shares.elector e where e.assembly = a.id and e.arrived is not null) as present,
                               (select count(*) from shares.proxy p
                                join shares.elector g on g.assembly = p.assembly and g.member = p.giver and g.arrived is null
                                join shares.elector h on h.assembly = p.assembly and h.member = p.holder and h.arrived is not null
                                where p.assembly = a.id) as represented
                        from shares.assembly a where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Tally(
                        row.getLong("voters"),
                        row.getLong("present"),
                        row.getLong("represented"),
                        row.getInt("quorum")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** How its colleges stand, the heaviest first; none where each person has one vote. */
    @Transactional(readOnly = true)
    public List<CollegeTally> colleges(AssemblyId id) {
        return jdbc.sql("""
                        select c.name, c.weight, count(e.member) as voters, count(e.arrived) as present,
                               count(*) filter (where e.arrived is null and h.arrived is not null) as represented
                        from shares.assembly_college c
                        left join shares.elector e on e.assembly = c.assembly and e.college = c.name
                        left join shares.proxy p on p.assembly = e.assembly and p.giver = e.member
                        left join shares.elector h on h.assembly = p.assembly and h.member = p.holder
                        where c.assembly = :id group by c.name, c.weight order by c.weight desc, lower(c.name)
                        """)
                .param("id", id.value())
                .query((row, n) -> new CollegeTally(
                        row.getString("name"),
                        row.getInt("weight"),
                        row.getLong("voters"),
                        row.getLong("present"),
                        row.getLong("represented")))
                .list();
    }

    private Long[] voters(LocalDate day) {
        var candidates = jdbc.sql(
                        "select id from members.member_card where merged_into is null and registered <= :day order by id")
                .param("day", day)
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
        return admissions.of(candidates, day).values().stream()
                .filter(admission -> admission.vote().may())
                .map(admission -> admission.member().value())
                .toArray(Long[]::new);
    }

    private boolean hasBegun(AssemblyId id) {
        return jdbc.sql("""
                        select exists (select from shares.proxy where assembly = :id)
                            or exists (select from shares.elector where assembly = :id and arrived is not null)
                        """)
                .param("id", id.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
