package coop.cabas.spreadsheets;

import coop.cabas.imports.BatchId;
import coop.cabas.members.intake.ExtrasIntake;
import coop.cabas.members.intake.MemberExtras;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import java.sql.Types;
import java.util.List;

/** What batches changed, and how it was before. */
@Component
class Changes {

    private final JdbcClient jdbc;
    private final MemberIntake intake;
    private final ExtrasIntake extras;
    private final Vocabulary vocabulary;
    private final FeeLines fees;
    private final JsonMapper json;

    Changes(
            JdbcClient jdbc,
            MemberIntake intake,
            ExtrasIntake extras,
            Vocabulary vocabulary,
            FeeLines fees,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.extras = extras;
        this.vocabulary = vocabulary;
        this.fees = fees;
        this.json = json;
    }

    private record Kept(long member, MemberFile before, MemberFile after, MemberExtras was, MemberExtras is) {}

    void keepNew(BatchId batch, long member) {
        keep(batch, member, null, null, null, null);
    }

    void keep(BatchId batch, long member, Bringing.State before, Bringing.State after) {
        keep(batch, member, before.file(), after.file(), before.extras(), after.extras());
    }

    private void keep(
            BatchId batch,
            long member,
            @Nullable MemberFile before,
            @Nullable MemberFile after,
            @Nullable MemberExtras was,
            @Nullable MemberExtras is) {
        // of two files of one batch that both speak of somebody, the first knew how it was
        jdbc.sql("""
                        insert into spreadsheets.change as c (batch, member, before, after, extras_before, extras_after)
                        values (:batch, :member, cast(:before as jsonb), cast(:after as jsonb), cast(:was as jsonb), cast(:is as jsonb))
                        on conflict (batch, member) do update set after = excluded.after, extras_after = excluded.extras_after
                        where c.before is not null
                        """)
                .param("batch", batch.value())
                .param("member", member)
                .param("before", text(before), Types.VARCHAR)
                .param("after", text(after), Types.VARCHAR)
                .param("was", text(was), Types.VARCHAR)
                .param("is", text(is), Types.VARCHAR)
                .update();
    }

    /** @throws Refused when something else was done with somebody who came by it */
    void undo(BatchId batch) {
        try {
            fees.undo(batch);
            putBack(batch);
            var added = jdbc
                    .sql(
                            "delete from spreadsheets.change where batch = :batch returning member, before is null as added")
                    .param("batch", batch.value())
                    .query((row, n) -> row.getBoolean("added") ? row.getLong("member") : 0L)
                    .list()
                    .stream()
                    .filter(id -> id != 0)
                    .toList();
            jdbc.sql("delete from spreadsheets.link where member = any(:ids)")
                    .param("ids", added.toArray(Long[]::new))
                    .update();
            intake.remove(added);
        } catch (DataIntegrityViolationException used) {
            throw new Refused("spreadsheets.undo.used");
        }
    }

    private void putBack(BatchId batch) {
        var kept = kept(batch);
        var ids = kept.stream().map(Kept::member).toList();
        var more = extras.read(ids);
        kept.forEach(one -> {
            var now = more.getOrDefault(one.member(), MemberExtras.NONE);
            extras.replace(one.member(), now, Reverting.of(MemberExtras.class, one.was(), one.is(), now));
        });
        // read once the memberships are back: a file tells the last of them too
        var files = intake.read(ids, vocabulary.groupIds(), vocabulary.fieldIds());
        kept.forEach(one -> {
            var now = files.get(one.member());
            if (now != null) {
                intake.replace(one.member(), now, Reverting.of(MemberFile.class, one.before(), one.after(), now), "");
            }
        });
    }

    private List<Kept> kept(BatchId batch) {
        return jdbc.sql("""
                        select member, before::text, after::text, extras_before::text, extras_after::text
                        from spreadsheets.change where batch = :batch and before is not null
                        """)
                .param("batch", batch.value())
                .query((row, n) -> new Kept(
                        row.getLong(1),
                        json.readValue(row.getString(2), MemberFile.class),
                        json.readValue(row.getString(3), MemberFile.class),
                        json.readValue(row.getString(4), MemberExtras.class),
                        json.readValue(row.getString(5), MemberExtras.class)))
                .list();
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
