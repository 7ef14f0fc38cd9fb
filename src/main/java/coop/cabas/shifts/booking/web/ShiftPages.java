package coop.cabas.shifts.booking.web;

import coop.cabas.access.Caller;
import coop.cabas.members.Member;
import coop.cabas.members.Myself;
import coop.cabas.members.Whom;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Companions;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.shifts.regulars.Hold;
import coop.cabas.shifts.regulars.Holds;
import coop.cabas.shifts.skills.KeyRoles;
import coop.cabas.shifts.skills.SheetRight;
import coop.cabas.shifts.skills.SkillRule;
import coop.cabas.shifts.waiting.web.WaitingPart;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the page of a shift together for whoever looks. */
@Component
class ShiftPages {

    private static final int NEAR_DAYS = 14;
    private static final int OFFERED = 3;

    private final Shifts shifts;
    private final Bookings bookings;
    private final Jobs jobs;
    private final Caller caller;
    private final KeyRoles roles;
    private final SheetRight sheets;
    private final SkillRule skills;
    private final Companions companions;
    private final Holds holds;
    private final WaitingPart waiting;
    private final Clock clock;
    private final Myself myself;

    ShiftPages(
            Shifts shifts,
            Bookings bookings,
            Jobs jobs,
            Caller caller,
            KeyRoles roles,
            SheetRight sheets,
            SkillRule skills,
            Companions companions,
            Holds holds,
            WaitingPart waiting,
            Clock clock,
            Myself myself) {
        this.shifts = shifts;
        this.bookings = bookings;
        this.jobs = jobs;
        this.caller = caller;
        this.roles = roles;
        this.sheets = sheets;
        this.skills = skills;
        this.companions = companions;
        this.holds = holds;
        this.waiting = waiting;
        this.clock = clock;
        this.myself = myself;
    }

    Optional<Member> member() {
        return myself.member();
    }

    /** Whoever has an account and no file is nobody here. */
    Member me() {
        return member().orElseThrow(() -> new NotFound("me"));
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    ShiftPage of(ShiftId id, @Nullable Message refused) {
        return of(id, refused, null, Whom.NOBODY, false);
    }

    /** Asks whoever books somebody whom they mean, or whether they are sure. */
    ShiftPage asking(ShiftId id, Message question, Whom whom, boolean doubted) {
        return of(id, question, null, whom, doubted);
    }

    ShiftPage of(ShiftId id, @Nullable Message refused, @Nullable Form typed) {
        return of(id, refused, typed, Whom.NOBODY, false);
    }

    private ShiftPage of(ShiftId id, @Nullable Message refused, @Nullable Form typed, Whom whom, boolean doubted) {
        var shift = shifts.find(id);
        var all = bookings.at(id);
        var me = member();
        var own = me.flatMap(one -> all.stream()
                        .filter(booking -> booking.stands() && booking.member().equals(one.id()))
                        .findFirst())
                .orElse(null);
        var maySee = caller.may(ShiftsPermissions.READ) || caller.may(ShiftsPermissions.MANAGE);
        return new ShiftPage(
                shift,
                own,
                own != null && !shift.locked() && bookings.canGiveBack(own),
                !shift.starts().isAfter(now()),
                maySee ? all : List.<Booking>of(),
                refused,
                own == null && whom.typed().isEmpty() && (refused != null || shift.free() == 0)
                        ? near(shift)
                        : List.of(),
                keys(shift, own == null ? me : Optional.empty()),
                me.flatMap(one -> holds.at(id, one.id())).map(Hold::until).orElse(null),
                me.filter(one -> own == null)
                        .map(one -> waiting.of(shift, one.id()))
                        .orElse(WaitingPart.Seen.NOTHING),
                maySee || me.isEmpty() ? List.of() : companions.at(id),
                whom,
                doubted,
                me.isPresent(),
                maySee,
                caller.may(ShiftsPermissions.MANAGE),
                jobs.all(),
                typed != null ? typed : Form.of(ShiftInput.of(shift)));
    }

    /** @param asking who might take a place; empty for nobody */
    private KeyPlaces keys(Shift shift, Optional<Member> asking) {
        return new KeyPlaces(
                roles.covers(shift.id()),
                asking.flatMap(one -> skills.missing(shift, one.id())).orElse(null),
                asking.flatMap(one -> skills.offered(shift, one.id())).orElse(null),
                sheets.holds(shift.id()));
    }

    /** Others of the same job with free places, the nearest in time first. */
    private List<Shift> near(Shift shift) {
        var now = now();
        return shifts.between(shift.day().minusDays(NEAR_DAYS), shift.day().plusDays(NEAR_DAYS)).stream()
                .filter(other -> other.job().equals(shift.job())
                        && !other.id().equals(shift.id())
                        && !other.cancelled()
                        && !other.locked()
                        && other.free() > 0
                        && other.starts().isAfter(now))
                .sorted(Comparator.comparing(other ->
                        Duration.between(shift.starts(), other.starts()).abs()))
                .limit(OFFERED)
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
