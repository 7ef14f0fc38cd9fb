package coop.cabas.sales;

import coop.cabas.sales.aemsoft.ReadableFile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** Content that speaks of days, at least of one, and states each of them as a whole. */
sealed interface DayContent extends Content permits PluContent, JournalContent, MovesContent {

    ReadableFile file();

    private LocalDate from() {
        return Objects.requireNonNull(file().from());
    }

    private LocalDate to() {
        return Objects.requireNonNull(file().to());
    }

    @Override
    default LocalDateTime exportedAt() {
        return Objects.requireNonNullElseGet(file().exportedAt(), () -> to().atTime(LocalTime.MAX.withNano(0)));
    }

    @Override
    default List<Slot> slots() {
        return Slot.days(from(), to());
    }
}
