package coop.cabas.badges;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.P256;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Phones that serve as badges. The key that signs is made on the phone and stays there; only its public half is known here. */
@Service
@Transactional
public class Phones {

    /** Of one member at a time. */
    public static final int MOST = 3;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turns turns;
    private final BadgeSettings settings;
    private final Audit audit;

    Phones(JdbcClient jdbc, Clock clock, Turns turns, BadgeSettings settings, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turns = turns;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * A phone serves its holder from now on.
     *
     * @param key the public one: 65 bytes, a point of P-256 (SEC 1, section 2.3.3)
     * @throws Refused when the coop has no use for phones, the key is none, or the holder has {@value #MOST} already
     */
    public PhoneId add(MemberId holder, byte[] key, String name) {
        if (!settings.chosen().phones()) {
            throw new Refused("badges.refused.phones");
        }
        if (!P256.isPoint(key)) {
            throw new Refused("badges.refused.key");
        }
        turns.take("badges.phone", String.valueOf(holder.value()));
        if (of(holder).stream().filter(phone -> phone.ended() == null).count() >= MOST) {
            throw new Refused("badges.refused.many", MOST);
        }
        var called = name.strip();
        try {
            var id = jdbc.sql("""
                            insert into badges.phone (holder, public_key, name, made) values (:holder, :key, :name, :now) returning id
                            """)
                    .param("holder", holder.value())
                    .param("key", key)
                    .param(
                            "name",
                            called.isEmpty()
                                    ? "—"
                                    : called.substring(0, Math.min(called.length(), 100))
                                            .strip())
                    .param("now", OffsetDateTime.now(clock))
                    .query((row, n) -> new PhoneId(row.getLong(1)))
                    .single();
            audit.record("badges.phone.added", "members.member:" + holder.value(), null, Map.of());
            return id;
        } catch (DuplicateKeyException twice) {
            throw new Refused("badges.refused.key");
        }
    }

    /** It signs nothing any more. @throws NotFound when it is not theirs, or that was said before */
    public void end(PhoneId id, MemberId holder, Ending ending) {
        if (jdbc.sql("""
                                update badges.phone set ended = :now, ending = :ending
                                where id = :id and holder = :holder and ended is null
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("ending", ending.name())
                        .param("id", id.value())
                        .param("holder", holder.value())
                        .update()
                == 0) {
            throw new NotFound(id);
        }
        audit.record("badges.phone.ended", "members.member:" + holder.value(), null, Map.of("ending", ending.name()));
    }

    /** All that somebody ever used, the latest first. */
    @Transactional(readOnly = true)
    public List<Phone> of(MemberId holder) {
        return jdbc.sql(
                        "select id, holder, name, made, ended, ending from badges.phone where holder = :holder order by id desc")
                .param("holder", holder.value())
                .query(Phones::read)
                .list();
    }

    private static Phone read(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended", OffsetDateTime.class);
        var ending = row.getString("ending");
        return new Phone(
                new PhoneId(row.getLong("id")),
                new MemberId(row.getLong("holder")),
                row.getString("name"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                ending == null ? null : Ending.valueOf(ending));
    }
}
