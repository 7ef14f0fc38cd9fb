package coop.cabas.privacy;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.members.StatusId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For how long the files of those who left are kept, and whose time has come. Nobody is made anonymous by the clock:
 * somebody looks at the list and decides.
 */
@Service
@Transactional
public class Keeping {

    /** Of a list that is decided upon in one act. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Anonymisation anonymisation;

    Keeping(JdbcClient jdbc, Clock clock, Audit audit, Anonymisation anonymisation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.anonymisation = anonymisation;
    }

    /**
     * @param years after the departure
     * @param reason who decided so and why; may be empty
     * @param ofStatus other times for those whom the coop called so
     */
    public record Rules(int years, String reason, Map<StatusId, Integer> ofStatus) {}

    /**
     * Somebody whose time has come.
     *
     * @param since when they left
     * @param until last day on which the file was to be kept
     * @param objections why they cannot be made anonymous yet; empty when they can
     */
    public record Due(
            MemberId member,
            String name,
            @Nullable String number,
            LocalDate since,
            LocalDate until,
            List<Message> objections) {}

    @Transactional(readOnly = true)
    public Rules rules() {
        var others = new LinkedHashMap<StatusId, Integer>();
        jdbc.sql("select status, years from privacy.keeping_of_status order by status")
                .query(row -> {
                    others.put(new StatusId(row.getLong("status")), row.getInt("years"));
                });
        return jdbc.sql("select years, reason from privacy.keeping")
                .query((row, n) -> new Rules(row.getInt("years"), row.getString("reason"), others))
                .single();
    }

    public void choose(Rules rules) {
        var before = rules();
        jdbc.sql("update privacy.keeping set years = :years, reason = :reason")
                .param("years", rules.years())
                .param("reason", rules.reason().strip())
                .update();
        jdbc.sql("delete from privacy.keeping_of_status").update();
        rules.ofStatus()
                .forEach((status, years) -> jdbc.sql(
                                "insert into privacy.keeping_of_status (status, years) values (:status, :years)")
                        .param("status", status.value())
                        .param("years", years)
                        .update());
        audit.record(
                "privacy.keeping.chosen",
                "privacy.keeping:1",
                Map.of("years", before.years()),
                Map.of("years", rules.years()));
    }

    /** Whose time has come, the longest gone first; at most five hundred. */
    @Transactional(readOnly = true)
    public List<Due> due() {
        return jdbc
                .sql("""
                        select d.id, d.name, d.number, d.since,
                               (d.since + make_interval(years => coalesce(s.years, k.years)))::date as until
                        from members.departed d cross join privacy.keeping k left join privacy.keeping_of_status s on s.status = d.status
                        where d.anonymised is null
                          and d.since + make_interval(years => coalesce(s.years, k.years)) <= :today
                        order by d.since, d.id limit :most
                        """)
                .param("today", LocalDate.now(clock))
                .param("most", MOST)
                .query((row, n) -> {
                    var member = new MemberId(row.getLong("id"));
                    return new Due(
                            member,
                            row.getString("name"),
                            row.getString("number"),
                            row.getObject("since", LocalDate.class),
                            row.getObject("until", LocalDate.class),
                            List.of());
                })
                .list()
                .stream()
                .map(one -> new Due(
                        one.member(),
                        one.name(),
                        one.number(),
                        one.since(),
                        one.until(),
                        anonymisation.objections(one.member())))
                .toList();
    }

    /**
     * Makes anonymous whoever's time has come and whom nothing stands against.
     *
     * @param looked those on the list that was looked at: nobody else is
     * @return how many
     * @throws Refused when nobody is left to be
     */
    public int apply(List<MemberId> looked) {
        var ready = due().stream()
                .filter(one -> one.objections().isEmpty() && looked.contains(one.member()))
                .map(Due::member)
                .toList();
        if (ready.isEmpty()) {
            throw new Refused("privacy.keeping.nobody");
        }
        anonymisation.anonymise(ready, Message.of("privacy.keeping.rule").key());
        return ready.size();
    }
}
