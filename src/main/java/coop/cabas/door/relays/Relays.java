package coop.cabas.door.relays;

import coop.cabas.access.Secret;
import coop.cabas.audit.Audit;
import coop.cabas.door.KioskId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Relays: declared with a token that is shown once, told to open by a tablet's yes or by somebody, each order taken once and in time. */
@Service
@Transactional
public class Relays {

    /** After that an order opens nothing: whoever stood there has gone. */
    static final Duration GOOD_FOR = Duration.ofSeconds(15);

    private static final int LAST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Relays(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** A relay that was just declared. @param shown its token, shown now and never again */
    public record Fresh(KioskId id, String shown) {}

    /** An order to open. @param taken when the relay took it; null while it waits, or for one that came too late */
    public record Opening(
            Instant asked, String by, String why, @Nullable Instant taken) {

        public boolean isTaken() {
            return taken != null;
        }
    }

    /** @param tablet whose yes opens it too; null for none @throws Refused when another device has this name */
    public Fresh add(String name, int seconds, @Nullable KioskId tablet) {
        var token = Secret.fresh();
        try {
            var id = jdbc.sql("""
                            insert into door.kiosk (name, language, made, made_by, kind, token, seconds, opens_with)
                            values (:name, 'fr', :now, :by, 'RELAY', :hash, :seconds, :tablet) returning id
                            """)
                    .param("name", name.strip())
                    .param("now", now())
                    .param("by", audit.actor().label())
                    .param("hash", Secret.hash(token))
                    .param("seconds", seconds)
                    .param("tablet", tablet == null ? null : tablet.value(), Types.BIGINT)
                    .query((row, n) -> new KioskId(row.getLong(1)))
                    .single();
            audit.record("door.relay.added", subject(id), null, Map.of("name", name.strip(), "seconds", seconds));
            return new Fresh(id, token);
        } catch (DuplicateKeyException taken) {
            throw new Refused("door.refused.name");
        }
    }

    /** Those that are let in, by name. */
    @Transactional(readOnly = true)
    public List<Relay> all() {
        return jdbc.sql("""
                        select r.id, r.name, r.seconds, r.seen, t.name as tablet from door.kiosk r left join door.kiosk t on t.id = r.opens_with
                        where r.kind = 'RELAY' and r.ended is null order by lower(r.name)
                        """)
                .query((row, n) -> {
                    var seen = row.getObject("seen", OffsetDateTime.class);
                    return new Relay(
                            new KioskId(row.getLong("id")),
                            row.getString("name"),
                            row.getInt("seconds"),
                            row.getString("tablet"),
                            seen == null ? null : seen.toInstant());
                })
                .list();
    }

    /** @throws NotFound when there is none, or it was revoked */
    @Transactional(readOnly = true)
    public Relay find(KioskId id) {
        return all().stream().filter(relay -> relay.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** It opens nothing more, within a second everywhere. */
    public void end(KioskId id) {
        find(id);
        jdbc.sql("update door.kiosk set ended = :now, ended_by = :by where id = :id")
                .param("now", now())
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update();
        audit.record("door.relay.ended", subject(id), null, Map.of());
    }

    /** Somebody presses the button. @throws Refused without a reason @throws NotFound when there is none */
    public void open(KioskId id, String why) {
        find(id);
        if (why.isBlank()) {
            throw new Refused("door.refused.why");
        }
        jdbc.sql("insert into door.opening (relay, asked, by, why) values (:id, :now, :by, :why)")
                .param("id", id.value())
                .param("now", now())
                .param("by", audit.actor().label())
                .param("why", why.strip())
                .update();
        audit.record("door.relay.opened", subject(id), null, Map.of("reason", why.strip()));
    }

    /** A tablet has let somebody in: what opens with it opens, once for each visit. */
    public void openWith(KioskId tablet, UUID visit) {
        jdbc.sql("""
                        insert into door.opening (relay, visit, asked, by)
                        select r.id, :visit, :now, t.name from door.kiosk r join door.kiosk t on t.id = r.opens_with
                        where r.opens_with = :tablet and r.ended is null on conflict do nothing
                        """)
                .param("visit", visit)
                .param("now", now())
                .param("tablet", tablet.value())
                .update();
    }

    /** What a relay has to open now: however many times it asks, it is told each order once. @return how many orders */
    public int take(KioskId id) {
        return jdbc.sql("""
                        with due as (
                            select id from door.opening where relay = :id and taken is null and asked > :since for update skip locked)
                        update door.opening o set taken = :now from due where o.id = due.id
                        """)
                .param("id", id.value())
                .param("since", now().minus(GOOD_FOR))
                .param("now", now())
                .update();
    }

    /** The latest orders of a relay. */
    @Transactional(readOnly = true)
    public List<Opening> openings(KioskId id) {
        return jdbc.sql("select asked, by, why, taken from door.opening where relay = :id order by id desc limit :last")
                .param("id", id.value())
                .param("last", LAST)
                .query((row, n) -> {
                    var taken = row.getObject("taken", OffsetDateTime.class);
                    return new Opening(
                            row.getObject("asked", OffsetDateTime.class).toInstant(),
                            row.getString("by"),
                            row.getString("why"),
                            taken == null ? null : taken.toInstant());
                })
                .list();
    }

    private static String subject(KioskId id) {
        return "door.relay:" + id.value();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
