package coop.cabas.sales.aemsoft;

import coop.cabas.imports.Reject;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A file whose nature is known and whose rows were read; rows that could not be taken are in {@link #rejects()}. */
public sealed interface ReadableFile extends TillFile
        permits JournalFile, PluFile, ArticlesFile, StockFile, MovesFile, DeliveryNoteFile {

    /** What is told of the file as a whole. */
    Reading reading();

    /** When the till wrote the file, on the shop's clock: of two exports the later is believed. Null when nothing tells. */
    @Nullable
    LocalDateTime exportedAt();

    @Override
    default String name() {
        return reading().name();
    }

    /** First day the file speaks of, null when it speaks of none. */
    default @Nullable LocalDate from() {
        return reading().from();
    }

    /** Last day, inclusive. */
    default @Nullable LocalDate to() {
        return reading().to();
    }

    default List<Reject> rejects() {
        return reading().rejects();
    }

    default List<Message> notes() {
        return reading().notes();
    }

    default Map<String, Object> totals() {
        return reading().totals();
    }
}
