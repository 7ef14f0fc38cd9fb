package coop.cabas.shifts.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
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
    private final Clock clock;
    private final Myself myself;

    OwnShiftsApi(Bookings bookings, Clock clock, Myself myself) {
        this.bookings = bookings;
        this.clock = clock;
        this.myself = myself;
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
        return new OwnBookings(bookings.of(myself.id(), LocalDate.now(clock)).stream()
                .map(this::own)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes a place; refused with the reason, as on the page")
    OwnBooking take(
            @Parameter(description = "Number of the shift") @RequestParam ShiftId shift,
            @Parameter(description = "Whether its note was read; needed when there is one")
                    @RequestParam(defaultValue = "false")
                    boolean noted) {
        return own(bookings.find(bookings.take(shift, myself.id(), noted)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a place back; refused when it is too late to do so by oneself")
    void giveBack(@PathVariable BookingId id) {
        bookings.giveBack(id, myself.id());
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
}
