package coop.cabas.badges.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;

/** Cards that another program gave. */
@Component
public class BadgeIntake {

    private final JdbcClient jdbc;

    BadgeIntake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A card.
     *
     * @param code thirteen digits, the last of which checks the others
     * @param ended when it was disabled; null while it serves
     */
    public record Card(
            long member,
            String code,
            OffsetDateTime made,
            @Nullable OffsetDateTime ended) {}

    /** @param by program that gave it @return its number; empty when a badge that serves has this code already */
    public Optional<Long> add(Card card, String by) {
        return jdbc.sql("""
                        insert into badges.badge (kind, code, holder, made, made_by, paired, paired_by, ended, ended_by, ending)
                        values ('CARD', :code, :member, :made, :by, :made, :by, :ended, case when :over then :by end, case when :over then 'REVOKED' end)
                        on conflict do nothing returning id
                        """)
                .param("code", card.code())
                .param("member", card.member())
                .param("made", card.made())
                .param("by", by)
                .param("ended", card.ended(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("over", card.ended() != null)
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    /** Whether one of these badges serves. */
    public boolean serves(long badge) {
        return jdbc.sql("select exists (select from badges.badge where id = :id and ended is null)")
                .param("id", badge)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** It was disabled there: it serves here no more. */
    public void end(long badge, OffsetDateTime at, String by) {
        jdbc.sql(
                        "update badges.badge set ended = :at, ended_by = :by, ending = 'REVOKED' where id = :id and ended is null")
                .param("at", at)
                .param("by", by)
                .param("id", badge)
                .update();
    }

    /** Takes back what was added. */
    public void remove(Collection<Long> badges) {
        jdbc.sql("delete from badges.badge where id = any(:ids)")
                .param("ids", badges.toArray(Long[]::new))
                .update();
    }
}
