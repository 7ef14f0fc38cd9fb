package coop.cabas.door.visits;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a day at the door came to: the proof that the coop sells to its members.
 *
 * @param visits how many came
 * @param entered how many of them were let in
 * @param refused how many were sent away
 * @param letIn how many were let in though refused
 * @param offline how many were answered without network
 * @param tickets how many the till counts that day; null when it is not known
 */
public record VisitDay(
        LocalDate day,
        int visits,
        int entered,
        int refused,
        int letIn,
        int offline,
        @Nullable Integer tickets) {}
