package coop.cabas.shifts.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.access.Caller;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the owner of the token is booked for: read, taken, given back, by the rules that hold on the pages. A token is made for it, so
 * that one made to read figures takes nobody's place.
 */
@RestController
@RequestMapping("/api/v1/me/shifts")
@Allow(ShiftsPermissions.OWN)
@Tag(name = "shifts")
class OwnShiftsApi {

    private final Bookings bookings;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    OwnShiftsApi(Bookings bookings, Directory directory, Caller caller, Clock clock) {
        this.bookings = bookings;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    @JsonPropertyOrder({"id", "shift", "starts", "ends", "jobName", "cancelled", "canGiveBack"})
    record OwnBooking(
            long id,
            long shift,
            OffsetDateTime starts,
            OffsetDateTime ends,
            String jobName,

            @Schema(description = "Whether the shift does not take place")
            boolean cancelled,

            @Schema(description = "Whether it may still be given back without asking anybody")
            boolean canGiveBack) {}

    record OwnBookings(List<OwnBooking> bookings) {}

    @GetMapping
    @Operation(summary = "What the owner of the token is booked for, from today on")
    OwnBookings mine() {
        return new OwnBookings(
                bookings.of(me(), LocalDate.now(clock)).stream().map(this::own).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes a place; refused with the reason, as on the page")
    OwnBooking take(
            @Parameter(description = "Number of the shift") @RequestParam ShiftId shift,
            @Parameter(description = "Whether its note was read; needed when there is one")
                    @RequestParam(defaultValue = "false")
                    boolean noted) {
        return own(bookings.find(bookings.take(shift, me(), noted)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a place back; refused when it is too late to do so by oneself")
    void giveBack(@PathVariable BookingId id) {
        bookings.giveBack(id, me());
    }

    private OwnBooking own(Booking booking) {
        return new OwnBooking(
                booking.id().value(),
                booking.shift().value(),
                Dated.moment(booking.starts()),
                Dated.moment(booking.ends()),
                booking.jobName(),
                booking.shiftCancelled(),
                bookings.canGiveBack(booking));
    }

    /** A token that belongs to nobody, or to somebody without a file, has no shifts. */
    private MemberId me() {
        return caller.account()
                .flatMap(directory::of)
                .orElseThrow(() -> new NotFound("me"))
                .id();
    }
}
