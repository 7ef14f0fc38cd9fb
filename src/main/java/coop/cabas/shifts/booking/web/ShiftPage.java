package coop.cabas.shifts.booking.web;

import coop.cabas.members.Whom;
import coop.cabas.shared.Message;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.planning.Job;
import coop.cabas.shifts.waiting.web.WaitingPart;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One shift.
 *
 * @param own the place of whoever looks; null when they have none
 * @param canGiveBack whether they may still give it back by themselves
 * @param bookings who is booked; empty for those who may not see it
 * @param refused why what was just asked for was refused; null when nothing was
 * @param others shifts of the same job with free places near it, when this one has none
 * @param keys places that need skills
 * @param kept last day on which a place is kept for whoever looks; null when none is
 * @param waiting what whoever looks can do about a place that is not free
 * @param companions who is booked, as other members may know it; empty for those who see who is booked
 * @param whom whom staff would book
 * @param doubted whether they are asked to confirm it
 * @param isMember whether whoever looks has a file, and may take a place
 */
public record ShiftPage(
        Shift shift,
        @Nullable Booking own,
        boolean canGiveBack,
        boolean past,
        List<Booking> bookings,
        @Nullable Message refused,
        List<Shift> others,
        KeyPlaces keys,
        @Nullable LocalDate kept,
        WaitingPart.Seen waiting,
        List<String> companions,
        Whom whom,
        boolean doubted,
        boolean isMember,
        boolean maySee,
        boolean mayManage,
        List<Job> jobs,
        Form form)
        implements Page {

    @Override
    public int status() {
        return refused != null ? 409 : form.status();
    }

    public String path() {
        return "/shifts/" + shift.id().value();
    }

    public boolean canTake() {
        return isMember
                && own == null
                && !past
                && !shift.cancelled()
                && !shift.locked()
                && (shift.free() > 0 || kept != null)
                && keys.missing() == null;
    }

    public Map<String, String> jobNames() {
        return Job.names(jobs, shift.job());
    }
}
