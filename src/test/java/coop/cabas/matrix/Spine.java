package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Circles, roles and tools for tests of what looks at them, written where their modules keep them. */
@Component
public class Spine {

    private final JdbcClient jdbc;

    Spine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long circle(String name, String founded) {
        return id("insert into circles.circle (name, founded, since) values ('%s', '%s', '%s') returning id"
                .formatted(name, founded, founded));
    }

    public long role(long circle, String kind, String name, String founded) {
        return id(
                "insert into circles.role (circle, kind, name, founded, since) values (%d, '%s', '%s', '%s', '%s') returning id"
                        .formatted(circle, kind, name, founded, founded));
    }

    /** @param ended first day on which it is held no more, null without end */
    public long mandate(long role, AccountId account, String since, @Nullable String ended) {
        return id("""
                insert into circles.mandate (role, account, since, ended, appointed_by, recorded)
                values (%d, %d, '%s', %s, 'test', now()) returning id
                """.formatted(role, account.value(), since, ended == null ? "null" : "'" + ended + "'"));
    }

    public void accountability(long circle, @Nullable Long role, String wording, String activity, String founded) {
        id("""
                insert into circles.accountability (circle, role, wording, activity, founded, since)
                values (%d, %s, '%s', '%s', '%s', '%s') returning id
                """.formatted(circle, role, wording, activity, founded, founded));
    }

    /** A piece of software. */
    public ToolId tool(String code, String criticality, @Nullable Long owner, String founded) {
        return tool(code, "SOFTWARE", "IN_USE", criticality, owner, founded);
    }

    public ToolId tool(
            String code, String kind, String status, String criticality, @Nullable Long owner, String founded) {
        return new ToolId(id("""
                insert into tools.tool (code, name, kind, status, owner, sensitivity, criticality, founded, since)
                values ('%s', 'Outil %s', '%s', '%s', %s, 'NONE', '%s', '%s', '%s') returning id
                """.formatted(code, code, kind, status, owner, criticality, founded, founded)));
    }

    public void status(ToolId tool, String status, LocalDate since) {
        jdbc.sql("update tools.tool set status = :status, since = :since where id = :id")
                .param("status", status)
                .param("since", since)
                .param("id", tool.value())
                .update();
    }

    public void client(ToolId tool, long circle) {
        jdbc.sql("""
                        insert into tools.client (tool, circle, since)
                        select id, :circle, founded from tools.tool where id = :tool""").param("tool", tool.value()).param("circle", circle).update();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
