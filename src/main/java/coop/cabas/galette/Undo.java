package coop.cabas.galette;

import coop.cabas.access.AccountId;
import coop.cabas.access.BroughtAccounts;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.sync.Links;
import coop.cabas.imports.sync.TakingBack;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Takes an import back: what it added goes, what it changed is put back, unless something was built upon it. */
@Component
class Undo {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Things things;
    private final TakingBack back;
    private final Files files;
    private final MemberIntake members;
    private final BroughtAccounts accounts;

    Undo(
            JdbcClient jdbc,
            JdbcTemplate template,
            Things things,
            TakingBack back,
            Files files,
            MemberIntake members,
            BroughtAccounts accounts) {
        this.jdbc = jdbc;
        this.template = template;
        this.things = things;
        this.back = back;
        this.files = files;
        this.members = members;
        this.accounts = accounts;
    }

    /** @throws Refused telling what stands in the way */
    void undo(BatchId batch) {
        mustBeLast(batch);
        var links = new Links(jdbc, template, GaletteImporter.SOURCE, GaletteImporter.SOURCE);
        try {
            accounts(batch, links);
            for (var thing : Things.ORDER.reversed()) {
                back.putBack(links, batch, things.named(thing, links));
                back.remove(links, batch, things.named(thing, links));
            }
            attachments(batch);
        } catch (DataIntegrityViolationException pointed) {
            throw TakingBack.used(pointed);
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

    private void accounts(BatchId batch, Links links) {
        var mine = back.rows(links, batch, Things.ACCOUNT, false);
        members.takeAccounts(back.rows(links, batch, Things.ACCOUNT, true));
        accounts.takeBack(mine.stream().map(AccountId::new).toList());
        back.forget(links, batch, Things.ACCOUNT);
    }

    private void attachments(BatchId batch) {
        jdbc.sql("delete from galette.attachment where batch = :batch returning file")
                .param("batch", batch.value())
                .query(Long.class)
                .list()
                .forEach(file -> files.remove(new FileId(file)));
    }
}
