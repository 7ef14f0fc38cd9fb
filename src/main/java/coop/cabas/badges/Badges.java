package coop.cabas.badges;

import coop.cabas.audit.Audit;
import coop.cabas.barcodes.Ean13;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Gives badges to members and ends them. Numbers of cards are drawn by lot: knowing one tells nothing of another. */
@Service
@Transactional
public class Badges {

    /** Cards of one batch: more are cut out by nobody in one go. */
    public static final int MOST_IN_A_BATCH = 1_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Digits of an EAN-13 without the one that checks the others. */
    private static final int DIGITS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Directory directory;
    private final BadgeSettings settings;
    private final Audit audit;

    Badges(JdbcClient jdbc, Clock clock, Directory directory, BadgeSettings settings, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.directory = directory;
        this.settings = settings;
        this.audit = audit;
    }

    /** A card for somebody. @throws Refused when their file was merged, or they died */
    public BadgeId issue(MemberId holder) {
        mustStand(holder);
        return told("badges.badge.issued", add(Badge.Kind.CARD, fresh(), null, holder, null), holder);
    }

    /** The card that somebody has, or one made now. */
    public Badge cardOf(MemberId holder) {
        return of(holder).stream()
                .filter(badge -> badge.kind() == Badge.Kind.CARD && badge.ended() == null)
                .findFirst()
                .orElseGet(() -> find(issue(holder)));
    }

    /**
     * Cards that are printed before anybody is known who takes them.
     *
     * @throws Refused when they are none, or more than {@value #MOST_IN_A_BATCH}
     */
    public BatchId batch(String name, int pieces) {
        if (pieces < 1 || pieces > MOST_IN_A_BATCH) {
            throw new Refused("badges.refused.pieces", MOST_IN_A_BATCH);
        }
        var batch = jdbc.sql("insert into badges.batch (name, made, made_by) values (:name, :now, :by) returning id")
                .param("name", name.strip())
                .param("now", now())
                .param("by", audit.actor().label())
                .query((row, n) -> new BatchId(row.getLong(1)))
                .single();
        for (var i = 0; i < pieces; i++) {
            add(Badge.Kind.CARD, fresh(), batch, null, null);
        }
        audit.record("badges.batch.made", "badges.batch:" + batch.value(), null, Map.of("pieces", pieces));
        return batch;
    }

    /**
     * Gives what was scanned to somebody: a blank card of the coop's, else a tag or a card of elsewhere.
     *
     * @throws Refused when it is somebody's already, was reported lost or stolen, or cannot be the number of a badge
     */
    public BadgeId pair(String scanned, MemberId holder) {
        mustStand(holder);
        var code = Scanned.normal(scanned);
        if (!code.matches("[0-9A-Z:-]{4,64}")) {
            throw new Refused("badges.refused.code");
        }
        var paired = jdbc.sql("""
                        update badges.badge set holder = :holder, paired = :now, paired_by = :by
                        where code = :code and ended is null and holder is null returning id
                        """)
                .param("holder", holder.value())
                .param("now", now())
                .param("by", audit.actor().label())
                .param("code", code)
                .query((row, n) -> new BadgeId(row.getLong(1)))
                .optional();
        if (paired.isPresent()) {
            return told("badges.badge.paired", paired.get(), holder);
        }
        mustBeFree(code);
        return told("badges.badge.paired", add(Badge.Kind.TAG, code, null, holder, null), holder);
    }

    /** A slip of paper that stands in for a forgotten card until midnight. */
    public BadgeId slip(MemberId holder) {
        mustStand(holder);
        var midnight = LocalDate.now(clock).plusDays(1).atStartOfDay(Zone.PARIS).toInstant();
        return told("badges.slip.made", add(Badge.Kind.SLIP, fresh(), null, holder, midnight), holder);
    }

    /** It opens nothing any more. @throws Refused when that was said before @throws NotFound when there is none */
    public void end(BadgeId id, Ending ending) {
        var before = find(id);
        if (jdbc.sql("""
                                update badges.badge set ended = :now, ended_by = :by, ending = :ending where id = :id and ended is null
                                """)
                        .param("now", now())
                        .param("by", audit.actor().label())
                        .param("ending", ending.name())
                        .param("id", id.value())
                        .update()
                == 0) {
            throw new Refused("badges.refused.ended");
        }
        audit.record("badges.badge.ended", subject(id, before.holder()), null, Map.of("ending", ending.name()));
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Badge find(BadgeId id) {
        return jdbc.sql(BadgeRow.SELECT + "where b.id = :id")
                .param("id", id.value())
                .query(BadgeRow::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** All that somebody ever had, those that serve first, then the latest. */
    @Transactional(readOnly = true)
    public List<Badge> of(MemberId holder) {
        return jdbc.sql(BadgeRow.SELECT + "where b.holder = :holder order by b.ended is not null, b.id desc")
                .param("holder", holder.value())
                .query(BadgeRow::read)
                .list();
    }

    /** Of a batch, in the order of printing. @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public List<Badge> in(BatchId batch) {
        var cards = jdbc.sql(BadgeRow.SELECT + "where b.batch = :batch order by b.id")
                .param("batch", batch.value())
                .query(BadgeRow::read)
                .list();
        if (cards.isEmpty()) {
            throw new NotFound(batch);
        }
        return cards;
    }

    /** Writes down that they were printed now, and by whom. */
    public void printed(Collection<BadgeId> ids) {
        jdbc.sql("insert into badges.printing (badge, printed, printed_by) select unnest(:ids::bigint[]), :now, :by")
                .param("ids", ids.stream().map(BadgeId::value).toArray(Long[]::new))
                .param("now", now())
                .param("by", audit.actor().label())
                .update();
    }

    private BadgeId add(
            Badge.Kind kind, String code, @Nullable BatchId batch, @Nullable MemberId holder, @Nullable Instant until) {
        var by = audit.actor().label();
        try {
            return jdbc.sql("""
                            insert into badges.badge (kind, code, batch, holder, made, made_by, paired, paired_by, valid_until)
                            values (:kind, :code, :batch, :holder, :now, :by, :paired, :pairedBy, :until) returning id
                            """)
                    .param("kind", kind.name())
                    .param("code", code)
                    .param("batch", batch == null ? null : batch.value(), Types.BIGINT)
                    .param("holder", holder == null ? null : holder.value(), Types.BIGINT)
                    .param("now", now())
                    .param("by", by)
                    .param("paired", holder == null ? null : now(), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("pairedBy", holder == null ? null : by, Types.VARCHAR)
                    .param(
                            "until",
                            until == null ? null : until.atZone(Zone.PARIS).toOffsetDateTime(),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .query((row, n) -> new BadgeId(row.getLong(1)))
                    .single();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("badges.refused.taken");
        }
    }

    /** A number that no badge ever had: whoever holds an ended card must not be taken for somebody else. */
    private String fresh() {
        var prefix = settings.chosen().prefix();
        var room = (long) Math.pow(10, DIGITS - prefix.length());
        var tried = new ArrayList<String>();
        while (tried.size() < 100) {
            var code = Ean13.of(prefix, RANDOM.nextLong(room));
            if (!isKnown(code)) {
                return code;
            }
            tried.add(code);
        }
        throw new IllegalStateException("No free number found behind " + prefix);
    }

    private boolean isKnown(String code) {
        return jdbc.sql("select exists (select from badges.badge where code = :code)")
                .param("code", code)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** What was lost or stolen may be in anybody's hands: it is never given again. */
    private void mustBeFree(String code) {
        jdbc.sql("""
                        select ended is null as live from badges.badge
                        where code = :code and (ended is null or ending in ('LOST', 'STOLEN')) limit 1
                        """)
                .param("code", code)
                .query((row, n) -> row.getBoolean(1))
                .optional()
                .ifPresent(live -> {
                    throw new Refused(live ? "badges.refused.taken" : "badges.refused.lost");
                });
    }

    private void mustStand(MemberId holder) {
        var member = directory.find(holder);
        if (member.mergedInto() != null || member.diedOn() != null) {
            throw new Refused("badges.refused.holder");
        }
    }

    private BadgeId told(String what, BadgeId id, MemberId holder) {
        audit.record(what, subject(id, holder), null, Map.of());
        return id;
    }

    private static String subject(BadgeId id, @Nullable MemberId holder) {
        return holder == null ? "badges.badge:" + id.value() : "members.member:" + holder.value();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
