package coop.cabas.members.search.bulk;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is to become of many files.
 *
 * @param value number of a tag, group or status, name of a kind of membership, {@code true} or {@code false}, or a text
 * @param field number of a field of the coop, for {@link Kind#FIELD} alone
 * @param day first day of the membership, or first day on which it is no more
 */
public record Wanted(
        Kind kind,
        String value,
        @Nullable Long field,
        @Nullable LocalDate day) {}
