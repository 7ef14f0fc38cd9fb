package coop.cabas.tools;

import coop.cabas.access.AccountId;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

/**
 * What the register itself proves: versions were installed where people work, versions were reviewed, decided upon and
 * tested.
 */
@Component
class OwnEvidence implements Evidence {

    /** One line per thing done; an activity may be proved in several ways. */
    private static final String DONE =
            """
            select t.id as tool_id, t.code as tool, d.activity, d.done, d.account, d.what, d.version, d.told, d.release, d.id
            from tools.tool t join (
                select e.tool, '%1$s' as activity, i.installed as done, i.account, 'install' as what, i.version, e.name as told,
                       null::bigint as release, i.id
                from tools.installation i join tools.environment e on e.id = i.environment where e.live
                union all
                select tool, '%2$s', reviewed, account, 'review', '', note, null, id from tools.review
                union all
                select c.tool, a.activity, c.decided, c.account, 'choice', r.version, c.verdict, r.id, c.id
                from tools.choice c join tools.release r on r.id = c.release
                cross join (values ('%2$s'), ('%3$s')) a (activity)
                union all
                select r.tool, '%3$s', x.tried, x.account, case when x.passed then 'passed' else 'failed' end, r.version, '',
                       r.id, x.id
                from tools.trial x join tools.release r on r.id = x.release
            ) d on d.tool = t.id
            """.formatted(ActivityCode.SOFTWARE, ActivityCode.UPGRADES, ActivityCode.VERSION_DECISION);

    private final JdbcClient jdbc;

    OwnEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Proof> latest(LocalDate upTo) {
        return jdbc.sql("select distinct on (tool, activity) * from (" + DONE
                        + ") x where done <= :day order by tool, activity, done desc, what, id desc")
                .param("day", upTo)
                .query(OwnEvidence::proof)
                .list();
    }

    @Override
    public List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        return jdbc.sql("select * from (" + DONE + """
                        ) x where tool = :tool and activity = :activity and (cast(:before as date) is null or done < :before)
                        order by done desc, what, id desc limit :limit""")
                .param("tool", tool)
                .param("activity", activity)
                .param("before", before, Types.DATE)
                .param("limit", limit)
                .query(OwnEvidence::proof)
                .list();
    }

    @Override
    public List<Proof> doers(LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct on (tool, activity, account) * from (" + DONE + """
                        ) x where done between :from and :to and account is not null
                        order by tool, activity, account, done desc, what, id desc""")
                .param("from", from)
                .param("to", to)
                .query(OwnEvidence::proof)
                .list();
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", Long.class);
        var release = row.getObject("release", Long.class);
        var card = "/tools/" + row.getLong("tool_id");
        return new Proof(
                row.getString("tool"),
                row.getString("activity"),
                row.getObject("done", LocalDate.class),
                Proof.Strength.COMPUTED,
                words(row),
                release == null ? card : card + "/releases/" + release,
                account == null ? null : new AccountId(account));
    }

    private static Message words(ResultSet row) throws SQLException {
        var version = row.getString("version");
        return switch (row.getString("what")) {
            case "install" -> Message.of("tools.proof.installed", version, row.getString("told"));
            case "review" -> Message.of("tools.proof.reviewed");
            case "choice" -> Message.of("tools.proof." + row.getString("told"), version);
            case "passed" -> Message.of("tools.proof.passed", version);
            default -> Message.of("tools.proof.failed", version);
        };
    }
}
