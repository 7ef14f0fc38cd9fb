package coop.cabas.sales.aemsoft;

import coop.cabas.imports.Reject;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is told of a file that was read, besides its rows.
 *
 * @param name the file's name as given
 * @param from first day it speaks of, null when it speaks of none
 * @param to last day, inclusive
 * @param rejects places that cannot be taken
 * @param notes remarks that hinder nothing
 * @param totals the figures a person checks, in the order worth reading: {@link java.math.BigDecimal}, {@link Integer},
 *     {@link String}, or lists and maps of them; {@code totalsRow} is null when the file has none. Rejected rows are
 *     not in them
 */
public record Reading(
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Reject> rejects,
        List<Message> notes,
        Map<String, Object> totals) {

    public Reading {
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    }
}
