package coop.cabas.gestioncompte;

import coop.cabas.access.AccountId;
import coop.cabas.access.BroughtAccounts;
import coop.cabas.badges.intake.BadgeIntake;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.sync.Links;
import coop.cabas.imports.sync.TakingBack;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.intake.EntryIntake;
import coop.cabas.shifts.intake.SkillIntake;
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
    private final EntryIntake entries;
    private final SkillIntake skills;
    private final BadgeIntake badges;
    private final MemberIntake members;
    private final BroughtAccounts accounts;

    Undo(
            JdbcClient jdbc,
            JdbcTemplate template,
            Things things,
            TakingBack back,
            EntryIntake entries,
            SkillIntake skills,
            BadgeIntake badges,
            MemberIntake members,
            BroughtAccounts accounts) {
        this.jdbc = jdbc;
        this.template = template;
        this.things = things;
        this.back = back;
        this.entries = entries;
        this.skills = skills;
        this.badges = badges;
        this.members = members;
        this.accounts = accounts;
    }

    /** @throws Refused telling what stands in the way */
    void undo(BatchId batch) {
        mustBeLast(batch);
        var links = new Links(jdbc, template, GestionCompteImporter.SCHEMA, GestionCompteImporter.SOURCE);
        try {
            signIns(batch, links);
            for (var lines : List.of(Things.REVERSAL, Things.LINE)) {
                entries.remove(back.rows(links, batch, lines, false));
                back.forget(links, batch, lines);
            }
            skills(batch, links);
            badges.remove(back.rows(links, batch, Things.CARD, false));
            back.forget(links, batch, Things.CARD);
            for (var name : Things.ORDER.reversed()) {
                // whoever came in somebody's stead goes before that one is put back
                back.remove(links, batch, things.named(name));
                back.putBack(links, batch, things.named(name));
            }
        } catch (DataIntegrityViolationException pointed) {
            throw TakingBack.used(pointed);
        }
        // what was found speaks of people, who are no more here
        for (var found : List.of("change", "standing", "anomaly", "conflict")) {
            jdbc.sql("delete from gestioncompte." + found + " where batch = :batch")
                    .param("batch", batch.value())
                    .update();
        }
        jdbc.sql("update gestioncompte.run set undone = true where batch = :batch")
                .param("batch", batch.value())
                .update();
    }

    private void mustBeLast(BatchId batch) {
        jdbc.sql(
                        "select max(batch) from gestioncompte.run where not undone and batch > :batch having max(batch) is not null")
                .param("batch", batch.value())
                .query(Long.class)
                .optional()
                .ifPresent(later -> {
                    throw new Refused("gestioncompte.undo.later", String.valueOf(later));
                });
    }

    private void skills(BatchId batch, Links links) {
        jdbc.sql("select ours, base from gestioncompte.link where batch = :batch and thing = :thing and not adopted")
                .param("batch", batch.value())
                .param("thing", Things.SKILLED)
                .query((row, n) -> {
                    skills.take(row.getLong("ours"), Long.parseLong(row.getString("base")));
                    return n;
                })
                .list();
        back.forget(links, batch, Things.SKILLED);
    }

    private void signIns(BatchId batch, Links links) {
        var mine = back.rows(links, batch, Things.SIGN_IN, false);
        members.takeAccounts(back.rows(links, batch, Things.SIGN_IN, true));
        accounts.takeBack(mine.stream().map(AccountId::new).toList());
        back.forget(links, batch, Things.SIGN_IN);
    }
}
