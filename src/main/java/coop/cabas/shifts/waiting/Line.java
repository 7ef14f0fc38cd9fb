package coop.cabas.shifts.waiting;

import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.planning.Options;
import coop.cabas.shifts.regulars.Holds;
import coop.cabas.shifts.skills.SkillRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who waits for a place at a full shift. A place that comes free is kept for the first in line, who is asked by a letter; without an answer
 * it is kept for the next. Just before the shift there is no time for that: all are told, and the quickest takes it.
 */
@Service
@Transactional
public class Line {

    /** Days that somebody who is offered a place has to answer. */
    private static final int ANSWER_DAYS = 1;

    /** Within so many days before a shift, the quickest takes it. */
    private static final int SOON_DAYS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Options options;
    private final Shifts shifts;
    private final Holds holds;
    private final SkillRule skills;
    private final Directory directory;
    private final WaitingLetters letters;

    Line(
            JdbcClient jdbc,
            Clock clock,
            Options options,
            Shifts shifts,
            Holds holds,
            SkillRule skills,
            Directory directory,
            WaitingLetters letters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.options = options;
        this.shifts = shifts;
        this.holds = holds;
        this.skills = skills;
        this.directory = directory;
        this.letters = letters;
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public int length(ShiftId shift) {
        return waiting(shift).size();
    }

    /** Where somebody stands, from 1; empty when they do not wait. */
    @Transactional(readOnly = true)
    public OptionalInt place(ShiftId shift, MemberId member) {
        var at = waiting(shift).indexOf(member);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
    }

    /** Whether somebody may stand in line now. */
    @Transactional(readOnly = true)
    public boolean isOpen(Shift shift) {
        return options.chosen().waiting()
                && !shift.cancelled()
                && !shift.locked()
                && shift.free() <= length(shift.id())
                && shift.starts().isAfter(now());
    }

    /** Somebody stands at the end of the line; again changes nothing. @throws Refused when there are places to take, or they are booked or asked already */
    void join(ShiftId id, MemberId member) {
        var shift = shifts.find(id);
        if (!isOpen(shift) || holds.at(id, member).isPresent()) {
            throw new Refused("shifts.refused.wait");
        }
        if (isBooked(id, member)) {
            throw new Refused("shifts.refused.already");
        }
        jdbc.sql(
                        "insert into shifts.waiting (shift, member, since) values (:shift, :member, :now) on conflict do nothing")
                .param("shift", id.value())
                .param("member", member.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Somebody waits no more. */
    void remove(ShiftId shift, MemberId member) {
        jdbc.sql("delete from shifts.waiting where shift = :shift and member = :member")
                .param("shift", shift.value())
                .param("member", member.value())
                .update();
    }

    /** Offers what is free to those who wait. */
    void advance(ShiftId id) {
        // One at a time offers: what is free is counted once that of the other is written.
        jdbc.sql("select id from shifts.shift where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row.getLong(1))
                .list();
        var shift = shifts.find(id);
        if (shift.cancelled() || !shift.starts().isAfter(now())) {
            return;
        }
        var free = shift.free();
        for (var member : waiting(id)) {
            if (free <= 0) {
                return;
            }
            if (skills.missing(shift, member).isPresent()) {
                continue;
            }
            remove(id, member);
            if (!canCome(shift, directory.find(member))) {
                continue;
            }
            if (isSoon(shift)) {
                letters.free(shift, member);
            } else {
                holds.offer(id, member, LocalDate.now(clock).plusDays(ANSWER_DAYS));
                free--;
            }
        }
    }

    /** The shifts for which somebody waits. */
    @Transactional(readOnly = true)
    List<ShiftId> shifts() {
        return jdbc.sql("select distinct shift from shifts.waiting order by shift")
                .query((row, n) -> new ShiftId(row.getLong(1)))
                .list();
    }

    private List<MemberId> waiting(ShiftId shift) {
        return jdbc.sql("select member from shifts.waiting where shift = :shift order by id")
                .param("shift", shift.value())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    private boolean isSoon(Shift shift) {
        return !shift.starts().isAfter(now().plusDays(SOON_DAYS));
    }

    private boolean canCome(Shift shift, Member member) {
        var gone = member.leftOn() != null || member.diedOn() != null || member.mergedInto() != null;
        return !gone
                && jdbc.sql("""
                                select not exists (select from shifts.booking b
                                    where b.member = :member and b.cancelled is null and b.span && shifts.held(:starts, :ends))
                                """)
                        .param("member", member.id().value())
                        .param("starts", shift.starts())
                        .param("ends", shift.ends())
                        .query((row, n) -> row.getBoolean(1))
                        .single();
    }

    private boolean isBooked(ShiftId shift, MemberId member) {
        return jdbc.sql("""
                        select exists (select from shifts.booking where shift = :shift and member = :member and cancelled is null)
                        """)
                .param("shift", shift.value())
                .param("member", member.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
