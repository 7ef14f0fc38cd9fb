package coop.cabas.galette;

import coop.cabas.access.AccountId;
import coop.cabas.access.BroughtAccounts;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.imports.BatchId;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Takes an import back: what it added goes, what it changed is put back, unless something was built upon it. */
@Component
class Undo {

    private static final int CHUNK = 5_000;
    private static final Pattern POINTING =
            Pattern.compile("on table \"(\\w+)\"\\s*$|is still referenced from table \"(\\w+)\"");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Things things;
    private final Changes changes;
    private final Files files;
    private final MemberIntake members;
    private final BroughtAccounts accounts;

    Undo(
            JdbcClient jdbc,
            JdbcTemplate template,
            Things things,
            Changes changes,
            Files files,
            MemberIntake members,
            BroughtAccounts accounts) {
        this.jdbc = jdbc;
        this.template = template;
        this.things = things;
        this.changes = changes;
        this.files = files;
        this.members = members;
        this.accounts = accounts;
    }

    /** @throws Refused telling what stands in the way */
    void undo(BatchId batch) {
        mustBeLast(batch);
        var links = new Links(jdbc, template, GaletteImporter.SOURCE);
        try {
            accounts(batch);
            for (var thing : Things.ORDER.reversed()) {
                putBack(batch, things.named(thing, links), links);
                remove(batch, things.named(thing, links));
            }
            attachments(batch);
        } catch (DataIntegrityViolationException pointed) {
            throw new Refused(Message.of("galette.undo.used", table(pointed)));
        }
        // what was found speaks of people, who are no more here
        for (var found : List.of("change", "figure", "their_member", "overlap", "oddity", "conflict")) {
            jdbc.sql("delete from galette." + found + " where batch = :batch")
                    .param("batch", batch.value())
                    .update();
        }
        jdbc.sql("update galette.run set undone = true where batch = :batch")
                .param("batch", batch.value())
                .update();
    }

    private void mustBeLast(BatchId batch) {
        jdbc.sql("select max(batch) from galette.run where not undone and batch > :batch having max(batch) is not null")
                .param("batch", batch.value())
                .query(Long.class)
                .optional()
                .ifPresent(later -> {
                    throw new Refused("galette.undo.later", String.valueOf(later));
                });
    }

    private void accounts(BatchId batch) {
        var mine = jdbc.sql("select ours from galette.link where batch = :batch and thing = :thing and not adopted")
                .param("batch", batch.value())
                .param("thing", Things.ACCOUNT)
                .query((row, n) -> row.getLong(1))
                .list();
        var all = jdbc.sql("select ours from galette.link where batch = :batch and thing = :thing")
                .param("batch", batch.value())
                .param("thing", Things.ACCOUNT)
                .query((row, n) -> row.getLong(1))
                .list();
        members.takeAccounts(all);
        accounts.takeBack(mine.stream().map(AccountId::new).toList());
        forget(batch, Things.ACCOUNT);
    }

    private <T extends Record> void putBack(BatchId batch, Thing<T> thing, Links links) {
        var shape = new Shape<>(thing.type());
        jdbc.sql(
                        "select external, ours, before::text, after, base_before from galette.change where batch = :batch and thing = :thing order by id desc")
                .param("batch", batch.value())
                .param("thing", thing.name())
                .query((row, n) -> new Changed(
                        row.getLong(1),
                        row.getLong(2),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4)),
                        Objects.requireNonNull(row.getString(5))))
                .list()
                .forEach(change -> {
                    var now = thing.read(List.of(change.ours())).get(change.ours());
                    if (now == null || !shape.text(now).equals(change.after())) {
                        throw new Refused(
                                "galette.undo.touched",
                                Message.of("galette.thing." + thing.name()),
                                String.valueOf(change.external()));
                    }
                    thing.replace(change.ours(), now, changes.read(change.before(), thing.type()));
                    links.agree(thing.name(), change.external(), change.base());
                });
    }

    private record Changed(long external, long ours, String before, String after, String base) {}

    private <T extends Record> void remove(BatchId batch, Thing<T> thing) {
        var shape = new Shape<>(thing.type());
        var rows = jdbc.sql(
                        "select external, ours, base from galette.link where batch = :batch and thing = :thing and not adopted order by external desc")
                .param("batch", batch.value())
                .param("thing", thing.name())
                .query((row, n) ->
                        new Links.New(row.getLong(1), row.getLong(2), Objects.requireNonNull(row.getString(3)), false))
                .list();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            var ids = new ArrayList<Long>();
            chunk.forEach(link -> ids.add(link.ours()));
            var now = thing.read(ids);
            for (var link : chunk) {
                var row = now.get(link.ours());
                if (row != null && !shape.text(row).equals(link.base())) {
                    throw new Refused(
                            "galette.undo.touched",
                            Message.of("galette.thing." + thing.name()),
                            String.valueOf(link.external()));
                }
            }
            thing.remove(ids);
        }
        forget(batch, thing.name());
    }

    private void forget(BatchId batch, String thing) {
        jdbc.sql("delete from galette.link where batch = :batch and thing = :thing")
                .param("batch", batch.value())
                .param("thing", thing)
                .update();
    }

    private void attachments(BatchId batch) {
        jdbc.sql("delete from galette.attachment where batch = :batch returning file")
                .param("batch", batch.value())
                .query(Long.class)
                .list()
                .forEach(file -> files.remove(new FileId(file)));
    }

    private static String table(DataIntegrityViolationException pointed) {
        var told =
                POINTING.matcher(String.valueOf(pointed.getMostSpecificCause().getMessage())
                        .lines()
                        .findFirst()
                        .orElse(""));
        return told.find()
                ? Objects.requireNonNullElse(told.group(1), Objects.requireNonNullElse(told.group(2), "?"))
                : "?";
    }
}
