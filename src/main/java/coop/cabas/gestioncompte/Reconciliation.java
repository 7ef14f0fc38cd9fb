package coop.cabas.gestioncompte;

import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every balance of every membership, as gestion-compte has it and as the lines here add up, minute for minute. Lines that were written
 * here since explain a difference; anything else does not.
 */
@Component
public class Reconciliation {

    private static final String COMPARED = """
            with t as (
                select t.*, r.reference, l.ours as account
                from gestioncompte.standing t join gestioncompte.run r using (batch)
                left join gestioncompte.link l on l.source = 'gestion-compte' and l.thing = 'account' and l.external = t.external
                where t.batch = :batch),
            o as (
                select t.external,
                       coalesce(sum(e.minutes) filter (where e.kind = 'TIME' and e.counts < t.reference), 0)::int as our_now,
                       coalesce(sum(e.minutes) filter (where e.kind = 'TIME'), 0)::int as our_all,
                       coalesce(sum(e.minutes) filter (where e.kind = 'TIME' and e.counts < t.cycle_end + time '23:59:59'), 0)::int as our_end,
                       coalesce(sum(e.minutes) filter (where e.kind = 'SAVINGS' and e.counts < t.reference), 0)::int as our_now_saved,
                       coalesce(sum(e.minutes) filter (where e.kind = 'SAVINGS'), 0)::int as our_saved,
                       coalesce(sum(e.minutes) filter (where e.kind = 'TIME' and e.origin = ''), 0)::int as written_here,
                       coalesce(sum(e.minutes) filter (where e.kind = 'SAVINGS' and e.origin = ''), 0)::int as saved_here,
                       coalesce(sum(e.minutes) filter (where e.kind = 'TIME' and e.origin = '' and e.counts < t.reference), 0)::int as now_here,
                       coalesce(sum(e.minutes) filter (where e.kind = 'TIME' and e.origin = '' and e.counts < t.cycle_end + time '23:59:59'), 0)::int as end_here,
                       coalesce(sum(e.minutes) filter (where e.kind = 'SAVINGS' and e.origin = '' and e.counts < t.reference), 0)::int as now_saved_here
                from t left join shifts.entry_fact e on e.account = t.account
                group by t.external),
            n as (
                select l.external, string_agg(m.name, ', ' order by m.id) as names, min(m.id) as member
                from gestioncompte.link l join shifts.owner w on w.id = l.ours join members.member_card m on m.id = w.member
                where l.source = 'gestion-compte' and l.thing = 'account' group by l.external)
            select t.external, t.number, coalesce(n.names, '') as names, n.member,
                   t.now_minutes, o.our_now, t.all_minutes, o.our_all, t.end_minutes, o.our_end,
                   t.now_saved, o.our_now_saved, t.all_saved, o.our_saved, o.written_here, o.saved_here,
                   t.withdrawn, t.frozen, t.exempt, t.late,
                   (t.now_minutes, t.all_minutes, t.end_minutes, t.now_saved, t.all_saved)
                       = (o.our_now, o.our_all, o.our_end, o.our_now_saved, o.our_saved) as same,
                   (t.now_minutes, t.all_minutes, t.end_minutes, t.now_saved, t.all_saved)
                       = (o.our_now - o.now_here, o.our_all - o.written_here, o.our_end - o.end_here,
                          o.our_now_saved - o.now_saved_here, o.our_saved - o.saved_here) as agrees
            from t join o using (external) left join n using (external)
            """;

    private final JdbcClient jdbc;

    Reconciliation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The query of all comparisons, for lists; its parameter is the batch. */
    public static String compared() {
        return COMPARED;
    }

    /** The last import; empty when there is none. */
    public Optional<Long> batch() {
        return jdbc.sql("select batch from gestioncompte.run where not undone order by batch desc limit 1")
                .query(Long.class)
                .optional();
    }

    /** Everything, in plain values fit for JSON; empty when nothing was imported. */
    @Transactional(readOnly = true)
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        batch().ifPresent(batch -> compare(batch, figures));
        return figures;
    }

    private void compare(long batch, Map<String, Object> figures) {
        var differences = new ArrayList<Map<String, Object>>();
        int[] counts = new int[3];
        jdbc.sql(COMPARED + " order by t.number")
                .param("batch", batch)
                .query((row, n) -> {
                    counts[0]++;
                    if (!row.getBoolean("agrees")) {
                        counts[1]++;
                    } else if (!row.getBoolean("same")) {
                        counts[2]++;
                    }
                    if (!row.getBoolean("agrees") || !row.getBoolean("same")) {
                        var told = new LinkedHashMap<String, Object>();
                        told.put("membership", row.getLong("external"));
                        told.put("number", row.getLong("number"));
                        told.put("gestionCompte", row.getInt("all_minutes"));
                        told.put("cabas", row.getInt("our_all"));
                        told.put("gestionCompteSavings", row.getInt("all_saved"));
                        told.put("cabasSavings", row.getInt("our_saved"));
                        told.put("writtenHere", row.getInt("written_here"));
                        told.put("explained", row.getBoolean("agrees"));
                        differences.add(told);
                    }
                    return n;
                })
                .list();
        figures.put("batch", batch);
        figures.put("compared", counts[0]);
        figures.put("unexplained", counts[1]);
        figures.put("explained", counts[2]);
        figures.put("differences", differences);
        figures.put("anomalies", count(batch, "select count(*) from gestioncompte.anomaly where batch = :batch"));
        figures.put("conflicts", count(batch, "select count(*) from gestioncompte.conflict where batch = :batch"));
    }

    private int count(long batch, String sql) {
        return Objects.requireNonNull(
                jdbc.sql(sql).param("batch", batch).query(Integer.class).single());
    }

    List<Message> told(Map<String, Object> figures) {
        return figures.isEmpty()
                ? List.of()
                : List.of(
                        Message.of(
                                "gestioncompte.told.compared",
                                number(figures, "compared"),
                                number(figures, "unexplained"),
                                number(figures, "explained")),
                        Message.of(
                                "gestioncompte.told.look", number(figures, "anomalies"), number(figures, "conflicts")));
    }

    private static Object number(Map<String, Object> figures, String name) {
        return figures.getOrDefault(name, 0);
    }
}
