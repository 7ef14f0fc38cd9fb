package coop.cabas.galette;

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
import java.util.function.Supplier;

/** Galette's figures, as they were read last, held against the same figures computed here and now. */
@Component
public class Proof {

    /** Figures computed from what stands here for the rows there. */
    private static final String OURS = """
            with run as (select kind = 'CSV' as is_list from galette.run where batch = :batch),
            l as (
                select k.thing, k.external, k.ours from galette.link k
                where k.source = 'galette' and k.gone is null
                  and (k.thing not in ('member', 'fee') or not coalesce((select is_list from run), false)
                       or exists (select from galette.listed x where x.batch = :batch and x.thing = k.thing and x.external = k.external))),
            fee as (
                select l.external, f.*, t.external as their_type, m.external as their_method, w.external as their_member
                from l join fees.fee_fact f on f.id = l.ours
                left join l t on t.thing = 'type' and t.ours = f.type
                left join l m on m.thing = 'method' and m.ours = f.method
                left join l w on w.thing = 'member' and w.ours = f.member
                where l.thing = 'fee' and f.cancelled is null),
            member as (
                select l.external, m.*, s.external as their_status
                from l join members.member_card m on m.id = l.ours
                left join l s on s.thing = 'status' and s.ours = m.status
                where l.thing = 'member' and m.merged_into is null),
            payment as (
                select l.external, p.* from l join fees.payment_fact p on p.id = l.ours where l.thing = 'payment'),
            ours as (
                select 'members' as topic, 'total' as key, count(*) as count, null::numeric as sum from member
                union all select 'members', 'active', count(*), null from member where active
                union all select 'members', 'inactive', count(*), null from member where not active
                union all select 'members', 'exempt', count(*), null from member where exempt
                union all select 'members', 'legal_persons_company_not_empty', count(*), null from member where kind = 'ENTITY'
                union all select 'status', their_status::text, count(*), null from member where their_status is not null group by 2
                union all select 'contributions', 'all', count(*), sum(amount) from fee
                union all select 'typeYear', their_type || '/' || extract(year from registered), count(*), sum(amount) from fee group by 2
                union all select 'method', their_method::text, count(*), sum(amount) from fee where their_method is not null group by 2
                union all select 'transactions', 'all', count(*), sum(amount) from payment
                union all select 'distributed', 'all', count(*), sum(allocated) from payment
                union all select 'transaction', external::text, 1, amount - allocated from payment
                union all select 'group', l.external::text, count(g.member), null
                    from l left join members.group_seat g on g.member_group = l.ours and g.belongs where l.thing = 'group' group by 2
                union all select 'groupManagers', l.external::text, count(g.member), null
                    from l left join members.group_seat g on g.member_group = l.ours and g.manager where l.thing = 'group' group by 2
                union all select 'field', l.external::text, count(v.field), null
                    from l left join (select field from members.value_fact union all select field from fees.value_fact) v on v.field = l.ours
                    where l.thing = 'field' group by 2
                union all select 'schedules', 'all', count(i.id), sum(i.amount)
                    from fee join fees.instalment_fact i on i.fee = fee.id
                union all select 'schedules', 'paid', count(i.id), null
                    from fee join fees.instalment_fact i on i.fee = fee.id where i.paid
                union all select 'overlaps', 'all', count(*), null
                    from fee one join fee other on other.member = one.member and other.id > one.id
                    where one.kind = 'FEE' and other.kind = 'FEE' and one.starts <= one.ends and other.starts <= other.ends
                      and one.starts <= other.ends and other.starts <= one.ends
                union all select 'due', 'differing', count(*), null
                    from galette.their_member t join member m using (external) left join fees.cover c on c.member = m.id
                    where t.batch = :batch and t.due is distinct from c.until),
            theirs as (
                select topic, key, label, count, sum from galette.figure
                where batch = :batch and topic in ('members', 'status', 'contributions', 'typeYear', 'method', 'transactions', 'distributed',
                                                   'transaction', 'group', 'groupManagers', 'field', 'schedules')
                  and (topic <> 'members' or key in ('total', 'active', 'inactive', 'exempt', 'legal_persons_company_not_empty'))
                union all select 'overlaps', 'all', '', (select count(*) from galette.overlap where batch = :batch), null
                          from run where not is_list
                union all select 'due', 'differing', '', 0, null from run where not is_list),
            lost as (
                select topic, key, sum(lost_count) as count, sum(lost_sum) as sum from galette.oddity
                where batch = :batch and topic is not null group by 1, 2)
            """;

    private static final String COMPARED = OURS + """
            select row_number() over (order by t.topic, length(t.key), t.key)::int as place, t.topic, t.key, t.label,
                   t.count as their_count, t.sum as their_sum, coalesce(o.count, 0) as our_count, o.sum as our_sum,
                   coalesce(lost.count, 0) as lost_count, coalesce(lost.sum, 0) as lost_sum,
                   case when t.topic = 'transaction' then
                          coalesce(o.sum, t.sum) = t.sum and o.sum is not null
                          or exists (select from galette.oddity x where x.batch = :batch and x.thing = 'payment' and x.external::text = t.key)
                        when t.topic = 'distributed' then coalesce(t.sum, 0) - coalesce(o.sum, 0) = coalesce(lost.sum, 0)
                        else t.count - coalesce(o.count, 0) = coalesce(lost.count, 0)
                             and coalesce(t.sum, 0) - coalesce(o.sum, 0) = coalesce(lost.sum, 0) end as agrees
            from theirs t left join ours o using (topic, key) left join lost using (topic, key)
            where :batch > 0
            """;

    private final JdbcClient jdbc;

    Proof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The query of all comparisons, for lists; its parameter is the batch. */
    public static String compared() {
        return COMPARED;
    }

    /** The last import that told all there was, failing that the last of lists; empty when there is none. */
    public Optional<Long> batch() {
        return jdbc.sql("select batch from galette.run where not undone order by kind = 'CSV', batch desc limit 1")
                .query(Long.class)
                .optional();
    }

    /**
     * Asks the comparisons. Right after an import the database has not counted its tables yet, takes them for empty and would
     * look at every fee once for every other: minutes instead of a second.
     */
    @Transactional
    public <T> T asking(Supplier<T> question) {
        plan("off");
        var answer = question.get();
        plan("on");
        return answer;
    }

    private void plan(String loops) {
        jdbc.sql("select set_config('enable_nestloop', :loops, true)")
                .param("loops", loops)
                .query(String.class)
                .single();
    }

    /** Everything, in plain values fit for JSON; empty when nothing was imported. */
    @Transactional
    public Map<String, Object> figures() {
        return asking(this::compare);
    }

    private Map<String, Object> compare() {
        var figures = new LinkedHashMap<String, Object>();
        batch().ifPresent(batch -> {
            var rows = new ArrayList<Map<String, Object>>();
            int[] unexplained = {0};
            int[] explained = {0};
            jdbc.sql(COMPARED)
                    .param("batch", batch)
                    .query((row, n) -> {
                        var agrees = row.getBoolean("agrees");
                        var theirs = row.getBigDecimal("their_sum");
                        var ours = row.getBigDecimal("our_sum");
                        var same = row.getLong("their_count") == row.getLong("our_count")
                                && (theirs == null || ours == null || theirs.compareTo(ours) == 0);
                        if (!agrees) {
                            unexplained[0]++;
                        } else if (!same) {
                            explained[0]++;
                        }
                        if (!agrees || !same) {
                            var told = new LinkedHashMap<String, Object>();
                            told.put("topic", Objects.requireNonNull(row.getString("topic")));
                            told.put("key", Objects.requireNonNull(row.getString("key")));
                            told.put("galette", row.getLong("their_count"));
                            told.put("cabas", row.getLong("our_count"));
                            if (theirs != null) {
                                told.put("galetteSum", theirs);
                                told.put("cabasSum", ours == null ? java.math.BigDecimal.ZERO : ours);
                            }
                            told.put("explained", agrees);
                            rows.add(told);
                        }
                        return n;
                    })
                    .list();
            figures.put("batch", batch);
            figures.put("compared", count(batch, "select count(*) from galette.figure where batch = :batch"));
            figures.put("unexplained", unexplained[0]);
            figures.put("explained", explained[0]);
            figures.put("differences", rows);
            figures.put("overlaps", count(batch, "select count(*) from galette.overlap where batch = :batch"));
            figures.put("oddities", count(batch, "select count(*) from galette.oddity where batch = :batch"));
            figures.put("conflicts", count(batch, "select count(*) from galette.conflict where batch = :batch"));
            figures.put(
                    "gone",
                    count(
                            batch,
                            "select count(*) from galette.link where source = 'galette' and gone is not null and batch <= :batch"));
        });
        return figures;
    }

    private int count(long batch, String sql) {
        return jdbc.sql(sql).param("batch", batch).query(Integer.class).single();
    }

    List<Message> told(Map<String, Object> figures) {
        return figures.isEmpty()
                ? List.of()
                : List.of(
                        Message.of(
                                "galette.told.compared",
                                number(figures, "compared"),
                                number(figures, "unexplained"),
                                number(figures, "explained")),
                        Message.of(
                                "galette.told.look",
                                number(figures, "oddities"),
                                number(figures, "conflicts"),
                                number(figures, "gone")));
    }

    private static Object number(Map<String, Object> figures, String name) {
        return figures.getOrDefault(name, 0);
    }
}
