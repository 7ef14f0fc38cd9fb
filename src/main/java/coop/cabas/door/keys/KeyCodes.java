package coop.cabas.door.keys;

import coop.cabas.audit.Audit;
import coop.cabas.database.Strongbox;
import coop.cabas.door.KeyBoxId;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Codes of key boxes, sealed: each change is written beside those before, each look too. */
@Service
@Transactional
public class KeyCodes {

    /** What such boxes are opened by: turned or pressed. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Z*#]{3,12}");

    /** What their makers deliver, and what is tried first. */
    private static final Pattern EASY =
            Pattern.compile("(.)\\1+|0123456789.*|(?:0?1234|2345|3456|4567|5678|6789)\\d*|9876\\d*|4321\\d*");

    private static final int DRAWN = 5;
    private static final int DIGITS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final KeyBoxes boxes;
    private final Strongbox strongbox;
    private final Audit audit;

    KeyCodes(JdbcClient jdbc, Clock clock, KeyBoxes boxes, Strongbox strongbox, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.boxes = boxes;
        this.strongbox = strongbox;
        this.audit = audit;
    }

    /** A code that a box has or had. What it was is not told. */
    public record Past(int version, Instant since, String by, String why) {}

    /** Digits drawn by lot, none that is tried first. */
    public String draw() {
        while (true) {
            var drawn = new StringBuilder();
            RANDOM.ints(DRAWN, 0, DIGITS).forEach(drawn::append);
            if (!EASY.matcher(drawn).matches()) {
                return drawn.toString();
            }
        }
    }

    /**
     * A box has another code: somebody has just set it there.
     *
     * @param seen version that whoever changes it saw; 0 while there was none
     * @param code digits, capitals, * and #; blanks do not matter
     * @param member who was on duty; null for somebody who keeps the boxes
     * @throws Refused when somebody was quicker, or it can be none
     */
    void write(KeyBoxId id, int seen, String code, String why, @Nullable MemberId member) {
        var clean = code.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        if (!CODE.matcher(clean).matches()) {
            throw new Refused("door.refused.boxCode");
        }
        if (EASY.matcher(clean).matches()) {
            throw new Refused("door.refused.boxEasy");
        }
        add(id, seen, strongbox.seal(purpose(id), clean.getBytes(StandardCharsets.UTF_8)), why, member);
    }

    /** The same by somebody who keeps the boxes. */
    public void write(KeyBoxId id, int seen, String code, String why) {
        write(id, seen, code, why, null);
    }

    /** A box has the code again that it had before: a change that was not made there after all. */
    public void putBack(KeyBoxId id, int seen, int version, String why) {
        var sealed = jdbc.sql("select sealed from door.key_code where box = :box and version = :version")
                .param("box", boxes.find(id).id().value())
                .param("version", version)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NotFound(String.valueOf(version)));
        add(id, seen, sealed, why, null);
    }

    private void add(KeyBoxId id, int seen, byte[] sealed, String why, @Nullable MemberId member) {
        var box = boxes.find(id);
        try {
            if (box.version() != seen) {
                throw new Refused("door.refused.boxMoved");
            }
            jdbc.sql("""
                            insert into door.key_code (box, version, sealed, since, by, member, why)
                            values (:box, :version, :sealed, :now, :by, :member, :why)
                            """)
                    .param("box", id.value())
                    .param("version", seen + 1)
                    .param("sealed", sealed)
                    .param("now", OffsetDateTime.now(clock))
                    .param("by", audit.actor().label())
                    .param("member", member == null ? null : member.value(), Types.BIGINT)
                    .param("why", why.strip())
                    .update();
        } catch (DuplicateKeyException quicker) {
            throw new Refused("door.refused.boxMoved");
        }
        audit.record(
                "door.box.opensOtherwise", KeyBoxes.subject(id), Map.of("version", seen), Map.of("version", seen + 1));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Past> past(KeyBoxId id) {
        return jdbc.sql(
                        "select version, since, by, why from door.key_code where box = :box order by version desc limit 50")
                .param("box", id.value())
                .query((row, n) -> new Past(
                        row.getInt("version"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("why")))
                .list();
    }

    /**
     * The code, for somebody who keeps the boxes; that they looked is written down.
     *
     * @throws Refused while there is none, or when the key that opens it was lost with its data folder
     */
    public String look(KeyBoxId id) {
        return look(id, null, null);
    }

    String look(KeyBoxId id, @Nullable MemberId member, @Nullable LocalDateTime duty) {
        var box = boxes.find(id);
        if (box.version() == 0) {
            throw new Refused("door.refused.boxNone");
        }
        var sealed = jdbc.sql("select sealed from door.key_code where box = :box and version = :version")
                .param("box", id.value())
                .param("version", box.version())
                .query((row, n) -> row.getBytes(1))
                .single();
        jdbc.sql("""
                        insert into door.key_look (box, version, at, by, member, duty) values (:box, :version, :now, :by, :member, :duty)
                        """)
                .param("box", id.value())
                .param("version", box.version())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("member", member == null ? null : member.value(), Types.BIGINT)
                .param("duty", duty, Types.TIMESTAMP)
                .update();
        try {
            return new String(strongbox.open(purpose(id), sealed), StandardCharsets.UTF_8);
        } catch (IllegalStateException lost) {
            throw new Refused("door.refused.boxSealed");
        }
    }

    private static String purpose(KeyBoxId id) {
        return "door.key_code " + id.value();
    }
}
