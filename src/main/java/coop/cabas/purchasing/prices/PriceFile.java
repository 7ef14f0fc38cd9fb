package coop.cabas.purchasing.prices;

import coop.cabas.files.FileId;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.forms.FormMap;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A list of prices that a supplier sent.
 *
 * @param map how it is read
 * @param starts day from which its prices hold
 * @param taken null while nobody has taken it
 */
public record PriceFile(
        PriceFileId id,
        SupplierId supplier,
        FileId file,
        FormMap map,
        LocalDate starts,
        @Nullable Taken taken) {

    /**
     * What came of it.
     *
     * @param added offers that were new
     * @param repriced offers whose price changed
     * @param ended offers that it does not have any more
     */
    public record Taken(Instant at, String by, int added, int repriced, int ended) {}
}
