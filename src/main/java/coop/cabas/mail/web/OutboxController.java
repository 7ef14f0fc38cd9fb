package coop.cabas.mail.web;

import coop.cabas.audit.Audit;
import coop.cabas.mail.Delivery;
import coop.cabas.mail.MailPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;

@Controller
@RequestMapping("/mail")
@Allow(MailPermissions.READ)
class OutboxController {

    private final JdbcClient jdbc;
    private final Delivery delivery;
    private final Audit audit;
    private final SqlList<OutboxList.Row> list;

    OutboxController(JdbcClient jdbc, Delivery delivery, Audit audit) {
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.audit = audit;
        this.list = OutboxList.of(jdbc);
    }

    @GetMapping
    Page list(ListQuery query) {
        return new OutboxPage(
                list.page(query, parameters(query)),
                Objects.requireNonNullElse(query.filter("state"), ""),
                delivery.isPossible());
    }

    @GetMapping("/{id}")
    Page letter(@PathVariable long id) {
        return jdbc.sql("select * from mail.message where id = :id")
                .param("id", id)
                .query((row, n) -> {
                    // once letters travel, a link in one is for its recipient alone
                    var hidden = delivery.isPossible();
                    var url = hidden ? null : row.getString("action_url");
                    var sent = row.getObject("sent", OffsetDateTime.class);
                    return new LetterPage(
                            id,
                            row.getString("recipient"),
                            row.getString("subject"),
                            hidden ? null : row.getString("text"),
                            url == null ? null : new LetterPage.Action(row.getString("action_label"), url),
                            row.getString("state"),
                            row.getObject("created", OffsetDateTime.class).toInstant(),
                            sent == null ? null : sent.toInstant(),
                            row.getInt("attempts"),
                            row.getString("problem"));
                })
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Tries a letter again that was given up. */
    @PostMapping("/{id}/delivery")
    Page tryAgain(@PathVariable long id) {
        delivery.tryAgain(id);
        audit.record("mail.message.retried", "mail.message:" + id, null, null);
        return Redirect.to("/mail/" + id).saying("mail.again.done");
    }

    @Bean
    static MenuEntry mailMenu() {
        return new MenuEntry(MenuEntry.Section.ADMINISTRATION, 50, "mail.title", "/mail", MailPermissions.READ, "mail");
    }

    private static Map<String, @Nullable String> parameters(ListQuery query) {
        return Collections.singletonMap("state", query.filter("state"));
    }
}
