package coop.cabas.tools.web;

import coop.cabas.shared.Message;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What happened to a tool: its description, its installs, what was decided on its versions. */
@Component
class ToolHistory {

    private static final int MOST = 40;

    private static final String HAPPENED = """
            select since as day, null::timestamptz as recorded, case when since = founded then 'entered' else 'described' end as what,
                   '' as told, '' as more, '' as who, null::bigint as release
            from tools.tool_state where id = :tool
            union all
            select i.installed, i.recorded, case when i.previous is null then 'installed' else 'updated' end, i.version,
                   e.name || coalesce(chr(1) || i.previous, ''), i.installer, null
            from tools.installation i join tools.environment e on e.id = i.environment where e.tool = :tool
            union all
            select reviewed, recorded, 'reviewed', note, '', reviewer, null from tools.review where tool = :tool
            union all
            select c.decided, c.recorded, c.verdict, r.version, c.reason, c.decider, r.id
            from tools.choice c join tools.release r on r.id = c.release where c.tool = :tool
            union all
            select x.tried, x.recorded, case when x.passed then 'passed' else 'failed' end, r.version, '', x.tester, r.id
            from tools.trial x join tools.release r on r.id = x.release where r.tool = :tool
            """;

    private final JdbcClient jdbc;

    ToolHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that happened.
     *
     * @param who did it, empty when the trail alone knows
     * @param path page that tells more, null for none
     * @param icon of what it is
     */
    public record Event(
            LocalDate on,
            Message what,
            String who,
            @Nullable String path,
            String icon) {}

    /** @return what happened until a day, the last first */
    List<Event> of(ToolId tool, LocalDate until) {
        return jdbc.sql("select * from (" + HAPPENED
                        + ") h where day <= :until order by day desc, recorded desc nulls last, what limit :most")
                .param("tool", tool.value())
                .param("until", until)
                .param("most", MOST)
                .query((row, n) -> event(tool, row))
                .list();
    }

    private static Event event(ToolId tool, ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var release = row.getObject("release", Long.class);
        var card = "/tools/" + tool.value();
        var what = row.getString("what");
        return new Event(
                day,
                words(what, row.getString("told"), row.getString("more")),
                row.getString("who"),
                release != null
                        ? card + "/releases/" + release
                        : what.equals("described") || what.equals("entered") ? card + "?on=" + day : null,
                icon(what));
    }

    private static Message words(String what, String told, String more) {
        return switch (what) {
            case "installed" -> Message.of("tools.history.installed", told, more);
            case "updated" -> {
                var parts = more.split("\u0001", 2);
                yield Message.of("tools.history.updated", told, parts[0], parts[1]);
            }
            case "reviewed" ->
                told.isEmpty()
                        ? Message.of("tools.history.reviewed")
                        : Message.of("tools.history.reviewedSaying", told);
            case "entered", "described" -> Message.of("tools.history." + what);
            case "passed", "failed" -> Message.of("tools.history." + what, told);
            default -> Message.of("tools.history." + what, told, more);
        };
    }

    private static String icon(String what) {
        return switch (what) {
            case "installed", "updated" -> "package";
            case "entered", "described" -> "pencil";
            case "reviewed" -> "eye";
            case "passed" -> "circle-check";
            case "failed" -> "circle-x";
            default -> "scale";
        };
    }
}
