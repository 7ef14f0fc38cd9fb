package coop.cabas.shifts.planning;

import coop.cabas.shifts.Shift;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A slot on a day. */
record Asked(Slot slot, LocalDate day) {

    LocalDateTime starts() {
        return day.atTime(slot.starts());
    }

    LocalDateTime ends() {
        return starts().plusMinutes(slot.minutes());
    }

    Duration overlap(Shift shift) {
        var from = starts().isAfter(shift.starts()) ? starts() : shift.starts();
        var to = ends().isBefore(shift.ends()) ? ends() : shift.ends();
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** Places that are taken or kept stay, however few are asked for. */
    boolean isAsIn(Shift shift) {
        return starts().equals(shift.starts())
                && ends().equals(shift.ends())
                && slot.job().equals(shift.job())
                && slot.least() == shift.least()
                && Math.max(slot.most(), shift.promised()) == shift.most()
                && slot.note().equals(shift.note())
                && slot.id().equals(shift.slot());
    }
}
