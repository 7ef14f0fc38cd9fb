package coop.cabas.door.visits;

import coop.cabas.door.KioskId;
import coop.cabas.door.Verdict;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Writes down who came. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Visits {

    /** How long after an answer something can still be done about it. */
    private static final Duration OPEN = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    Visits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who was answered what a moment ago. @param why see {@link Visit} */
    record Open(UUID id, @Nullable MemberId member, Verdict answer, String why) {}

    /**
     * Writes it down, once.
     *
     * @return whether it is new: false for one sent before, and for the code of a phone that was used before unless a remark says so
     */
    boolean write(Visit visit, Visit.@Nullable Remark remark) {
        var made = visit.codeMade();
        return jdbc.sql("""
                                insert into door.visit (id, kiosk, at, received, offline, way, member, answer, why, entered, let_in, let_in_by, phone,
                                                        code_made, remark)
                                values (:id, :kiosk, :at, :now, :offline, :way, :member, :answer, :why, :entered, :letIn, :letInBy, :phone,
                                        :made, :remark)
                                on conflict do nothing
                                """)
                        .param("id", visit.id())
                        .param("kiosk", visit.kiosk().value())
                        .param("at", at(visit.at()))
                        .param("now", OffsetDateTime.now(clock))
                        .param("offline", visit.offline())
                        .param("way", visit.way().name())
                        .param("member", number(visit.member()), Types.BIGINT)
                        .param("answer", visit.answer().name())
                        .param("why", visit.why())
                        .param("entered", visit.entered())
                        .param("letIn", visit.letIn(), Types.VARCHAR)
                        .param("letInBy", number(visit.letInBy()), Types.BIGINT)
                        .param(
                                "phone",
                                visit.phone() == null ? null : visit.phone().value(),
                                Types.BIGINT)
                        .param("made", made == null ? null : at(made), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("remark", remark == null ? null : remark.name(), Types.VARCHAR)
                        .update()
                > 0;
    }

    boolean isKnown(UUID id) {
        return jdbc.sql("select exists (select from door.visit where id = :id)")
                .param("id", id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** How many codes that nobody has were held out at a tablet since a moment. */
    int guesses(KioskId kiosk, Instant since) {
        return jdbc.sql("""
                        select count(*) from door.visit
                        where kiosk = :kiosk and at > :since and why in ('UNKNOWN', 'MISREAD', 'FORGED') and not offline
                        """)
                .param("kiosk", kiosk.value())
                .param("since", at(since))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** The visit of whoever held out the same code of a phone at the same tablet a moment ago: a scanner reads twice. */
    Optional<UUID> justNow(Visit visit, Instant since) {
        var made = visit.codeMade();
        return made == null || visit.phone() == null
                ? Optional.empty()
                : jdbc.sql("""
                                select id from door.visit
                                where kiosk = :kiosk and phone = :phone and code_made = :made and remark is null and at >= :since
                                """)
                        .param("kiosk", visit.kiosk().value())
                        .param("phone", visit.phone().value())
                        .param("made", at(made))
                        .param("since", at(since))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .optional();
    }

    /** @throws NotFound when it is not of this tablet, or of longer ago */
    Open open(UUID id, KioskId kiosk) {
        return jdbc.sql(
                        "select id, member, answer, why from door.visit where id = :id and kiosk = :kiosk and at > :since")
                .param("id", id)
                .param("kiosk", kiosk.value())
                .param("since", OffsetDateTime.now(clock).minus(OPEN))
                .query((row, n) -> {
                    var member = row.getObject("member", Long.class);
                    return new Open(
                            row.getObject("id", UUID.class),
                            member == null ? null : new MemberId(member),
                            Verdict.valueOf(row.getString("answer")),
                            row.getString("why"));
                })
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Somebody who was refused is let in all the same. */
    void letIn(UUID id, String why, @Nullable MemberId by) {
        jdbc.sql("update door.visit set entered = true, let_in = :why, let_in_by = :by where id = :id")
                .param("why", why)
                .param("by", number(by), Types.BIGINT)
                .param("id", id)
                .update();
    }

    /** The same, told later by the tablet that refused them. */
    void letInAfterAll(KioskId kiosk, UUID id, String why) {
        jdbc.sql(
                        "update door.visit set entered = true, let_in = :why where id = :id and kiosk = :kiosk and not entered")
                .param("why", why)
                .param("id", id)
                .param("kiosk", kiosk.value())
                .update();
    }

    /** What stood against it was settled at the door. */
    void settled(UUID id, Verdict answer) {
        jdbc.sql("update door.visit set entered = true, answer = :answer, why = 'SETTLED' where id = :id")
                .param("answer", answer.name())
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long number(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }
}
