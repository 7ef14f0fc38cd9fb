package coop.cabas.door.kiosks;

import coop.cabas.access.Secret;
import coop.cabas.audit.Audit;
import coop.cabas.door.KioskId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.P256;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tablets at the door: each is paired once by a code, and known from then on by the key that it made. */
@Service
@Transactional
public class Kiosks {

    /** How long a code waits for its tablet. */
    public static final Duration WAITS = Duration.ofMinutes(15);

    /** Letters and digits that nobody takes for one another. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Kiosks(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** One that waits to be paired. @return its number @throws Refused when another has this name */
    public KioskId add(String name, Locale language) {
        try {
            var id = jdbc.sql("""
                            insert into door.kiosk (name, language, made, made_by) values (:name, :language, :now, :by) returning id
                            """)
                    .param("name", name.strip())
                    .param("language", language.getLanguage())
                    .param("now", now())
                    .param("by", audit.actor().label())
                    .query((row, n) -> new KioskId(row.getLong(1)))
                    .single();
            audit.record("door.kiosk.added", subject(id), null, Map.of("name", name.strip()));
            return id;
        } catch (DuplicateKeyException taken) {
            throw new Refused("door.refused.name");
        }
    }

    /**
     * Makes the code that pairs it, once, within {@link #WAITS}. A tablet paired before is known until the new one comes.
     *
     * @return what is typed on the tablet; shown now and never again
     * @throws NotFound when there is none, or it was revoked
     */
    public String code(KioskId id) {
        var code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(i -> code.append(SIGNS.charAt(i)));
        changed(
                jdbc.sql(
                                "update door.kiosk set pairing = :hash, pairing_until = :until where id = :id and ended is null and kind = 'TABLET'")
                        .param("hash", Secret.hash(code.toString()))
                        .param("until", now().plus(WAITS))
                        .param("id", id.value())
                        .update(),
                id);
        audit.record("door.kiosk.codeMade", subject(id), null, Map.of());
        return code.toString();
    }

    /**
     * A tablet has its code and a key.
     *
     * @param typed the code; case, blanks and dashes do not matter
     * @param key its public half: 65 bytes, a point of P-256
     * @throws Refused when the code is wrong, used or too old, or the key is none
     */
    public Kiosk pair(String typed, byte[] key) {
        if (!P256.isPoint(key)) {
            throw new Refused("door.refused.key");
        }
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            var id = jdbc.sql("""
                            update door.kiosk set public_key = :key, paired = :now, seen = :now, pairing = null, pairing_until = null
                            where pairing = :hash and pairing_until > :now and ended is null returning id
                            """)
                    .param("key", key)
                    .param("now", now())
                    .param("hash", Secret.hash(code))
                    .query((row, n) -> new KioskId(row.getLong(1)))
                    .optional()
                    .orElseThrow(() -> new Refused("door.refused.pairing"));
            audit.record("door.kiosk.paired", subject(id), null, Map.of());
            return find(id);
        } catch (DuplicateKeyException again) {
            throw new Refused("door.refused.key");
        }
    }

    /** It is let in no more, within a second everywhere. What it brings back from without network is still taken from nobody. */
    public void end(KioskId id) {
        changed(
                jdbc.sql("""
                                update door.kiosk set ended = :now, ended_by = :by, pairing = null, pairing_until = null
                                where id = :id and ended is null and kind = 'TABLET'
                                """)
                        .param("now", now())
                        .param("by", audit.actor().label())
                        .param("id", id.value())
                        .update(),
                id);
        audit.record("door.kiosk.ended", subject(id), null, Map.of());
    }

    /** It called just now. */
    public void seen(KioskId id, boolean extract) {
        jdbc.sql(
                        "update door.kiosk set seen = :now, extract = case when :extract then :now else extract end where id = :id")
                .param("now", now())
                .param("extract", extract)
                .param("id", id.value())
                .update();
    }

    /** Those that are let in, by name, then those that are not any more. */
    @Transactional(readOnly = true)
    public List<Kiosk> all() {
        return jdbc.sql(
                        "select * from door.kiosk where kind = 'TABLET' order by ended is not null, lower(name), id desc limit 200")
                .query(Kiosks::read)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Kiosk find(KioskId id) {
        return jdbc.sql("select * from door.kiosk where id = :id and kind = 'TABLET'")
                .param("id", id.value())
                .query(Kiosks::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static void changed(int rows, KioskId id) {
        if (rows == 0) {
            throw new NotFound(id);
        }
    }

    private static Kiosk read(ResultSet row, int n) throws SQLException {
        return new Kiosk(
                new KioskId(row.getLong("id")),
                row.getString("name"),
                row.getString("language").equals("en") ? Locale.UK : Locale.FRANCE,
                moment(row, "pairing_until"),
                moment(row, "paired"),
                moment(row, "seen"),
                moment(row, "extract"),
                moment(row, "ended"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static String subject(KioskId id) {
        return "door.kiosk:" + id.value();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
