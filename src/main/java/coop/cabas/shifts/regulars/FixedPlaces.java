package coop.cabas.shifts.regulars;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.FixedId;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.planning.Settings;
import coop.cabas.shifts.planning.Slot;
import coop.cabas.shifts.planning.Weeks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Places of slots that members hold for good. They are booked by {@link FixedBookings}. */
@Service
@Transactional
public class FixedPlaces {

    private static final String SELECT = """
            select f.*, m.name as member_name, j.name as job_name from shifts.fixed f join members.member_card m on m.id = f.member
            join shifts.slot s on s.id = f.slot join shifts.job j on j.id = s.job
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Weeks weeks;
    private final Settings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    FixedPlaces(
            JdbcClient jdbc,
            Clock clock,
            Weeks weeks,
            Settings settings,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.weeks = weeks;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /** Of a slot, with those of slots like it in other typical weeks, which lead there too; those that are over left out. */
    @Transactional(readOnly = true)
    public List<Fixed> of(SlotId slot) {
        return list("f.id in (select a.id from shifts.fixed_at a where a.slot = :id)", slot.value());
    }

    /** Of a member, those that are over left out. */
    @Transactional(readOnly = true)
    public List<Fixed> of(MemberId member) {
        return list("f.member = :id", member.value());
    }

    /** What becomes of its dated shifts ahead, the next first. */
    @Transactional(readOnly = true)
    public List<Hold> dates(FixedId id) {
        return jdbc.sql(Hold.SELECT + "where h.fixed = :id and s.day >= :today order by s.starts")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query(Hold::read)
                .list();
    }

    /**
     * A member holds a place of a slot. Dated shifts that are there already are booked too where a place is free: whoever has booked keeps
     * theirs.
     *
     * @param from the first day on which they come is the first of the slot from then on
     * @param every they come once in so many weeks
     * @param until last day; null while nobody knows
     * @throws Refused when as many others hold its places on the same days, or they hold one already
     */
    public FixedId give(SlotId slotId, MemberId member, LocalDate from, int every, @Nullable LocalDate until) {
        // Two who give at once wait for one another: places are counted once they are known.
        jdbc.sql("select id from shifts.slot where id = :id for update")
                .param("id", slotId.value())
                .query((row, n) -> row.getLong(1))
                .list();
        var slot = weeks.slot(slotId);
        var first = first(slot, from);
        var others = of(slotId).stream()
                .filter(other -> !other.member().equals(member) && other.meets(first, every))
                .count();
        if (others >= slot.most()) {
            throw new Refused("shifts.refused.fixed", slot.most());
        }
        var id = new FixedId(Guarded.write(() -> jdbc.sql("""
                        insert into shifts.fixed (slot, member, since, until, weeks, given, given_by)
                        values (:slot, :member, :since, :until, :weeks, :now, :by) returning id
                        """)
                .param("slot", slotId.value())
                .param("member", member.value())
                .param("since", first)
                .param("until", until, Types.DATE)
                .param("weeks", every)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .query((row, n) -> row.getLong(1))
                .single()));
        keepWhatIsThere(id);
        audit.record(
                "shifts.fixed.given",
                "members.member:" + member.value(),
                null,
                Map.of("starts", slot.weekday() + " " + slot.starts(), "since", first.toString()));
        events.publishEvent(new Regulars.FixedKept());
        return id;
    }

    /** They hold it until a day, included. What it has booked after that is given back by {@link FixedBookings#end}. */
    void end(FixedId id, LocalDate last) {
        var fixed = find(id);
        if (last.isBefore(fixed.since())) {
            jdbc.sql("update shifts.hold set fixed = null where fixed = :id")
                    .param("id", id.value())
                    .update();
            jdbc.sql("delete from shifts.fixed where id = :id")
                    .param("id", id.value())
                    .update();
        } else {
            jdbc.sql("update shifts.fixed set until = :last where id = :id")
                    .param("last", last)
                    .param("id", id.value())
                    .update();
        }
        audit.record(
                "shifts.fixed.ended",
                "members.member:" + fixed.member().value(),
                Map.of("since", fixed.since().toString()),
                Map.of("until", last.toString()));
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Fixed find(FixedId id) {
        return jdbc.sql(SELECT + "where f.id = :id")
                .param("id", id.value())
                .query(FixedPlaces::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<Fixed> list(String which, long id) {
        return jdbc.sql(SELECT + "where " + which
                        + " and (f.until is null or f.until >= :today) order by f.slot, f.since, m.sort_name, f.id")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(FixedPlaces::read)
                .list();
    }

    private LocalDate first(Slot slot, LocalDate from) {
        var chosen = settings.chosen();
        return from.datesUntil(from.plusYears(1))
                .filter(day -> day.getDayOfWeek() == slot.weekday()
                        && (slot.letter() == null || chosen.letters() == 0 || slot.letter() == chosen.letter(day)))
                .findFirst()
                .orElseThrow(() -> new Refused("shifts.refused.odd"));
    }

    /** What was given up with an earlier fixed place is kept again; what they gave back themselves is not. */
    private void keepWhatIsThere(FixedId id) {
        jdbc.sql("""
                        insert into shifts.hold (shift, member, fixed, made, until)
                        select s.id, f.member, f.id, :now, s.day from shifts.fixed_at f
                        join shifts.shift s on s.slot = f.slot and s.day between f.since and coalesce(f.until, 'infinity')
                            and (s.day - f.since) %% (7 * f.weeks) = 0 and s.cancelled is null and s.starts > :clock and s.regulars
                        join members.member_card m on m.id = f.member
                        where f.id = :id and %s
                        on conflict (shift, member) do update set fixed = excluded.fixed, outcome = null, answered = null, why = ''
                        """.formatted(Regulars.NOT_AWAY))
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .param("clock", java.time.LocalDateTime.now(clock))
                .update();
    }

    private static Fixed read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Fixed(
                new FixedId(row.getLong("id")),
                new SlotId(row.getLong("slot")),
                row.getString("job_name"),
                new MemberId(row.getLong("member")),
                row.getString("member_name"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("weeks"));
    }
}
