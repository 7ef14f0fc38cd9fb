package coop.cabas.demo.circle;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.SignedIn;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.demo.Cast;
import coop.cabas.matrix.Activities;
import coop.cabas.matrix.Activity;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;

/** Where the stories find people, circles and tools by their names, and who acts. */
@Component
public class Stage {

    private final Accounts accounts;
    private final Tools tools;
    private final Activities activities;
    private final JdbcClient jdbc;

    Stage(Accounts accounts, Tools tools, Activities activities, JdbcClient jdbc) {
        this.accounts = accounts;
        this.tools = tools;
        this.activities = activities;
        this.jdbc = jdbc;
    }

    public AccountId account(Cast person) {
        return accounts.withEmail(person.email()).orElseThrow().id();
    }

    /** Does something as that person would, so that the trail tells who did it. */
    public void as(Cast person, Runnable act) {
        var before = SecurityContextHolder.getContext();
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(account(person).value()), null, List.of()));
            SecurityContextHolder.setContext(context);
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    CircleId circle(String name) {
        return jdbc.sql("select id from circles.circle_state where name = :name and past is null and ended is null")
                .param("name", name)
                .query((row, n) -> new CircleId(row.getLong("id")))
                .single();
    }

    /** @param named its kind, or its name */
    CircleRoleId role(String circle, String named) {
        return jdbc.sql("""
                        select id from circles.role_state
                        where circle = :circle and (kind = :named or name = :named) and past is null and ended is null
                        """)
                .param("circle", circle(circle).value())
                .param("named", named)
                .query((row, n) -> new CircleRoleId(row.getLong("id")))
                .single();
    }

    ToolId tool(String code) {
        return tools.find(code).orElseThrow().id();
    }

    Activity activity(String code) {
        return activities.find(code);
    }
}
