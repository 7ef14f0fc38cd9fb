package coop.cabas.circles;

import coop.cabas.access.AccountId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Who is to hold which role.
 *
 * @param since first day; an earlier one records what was so already
 * @param last last day, null without end
 * @param minutes minutes a week agreed with this person, 1 to 2,400; null for those of the role
 */
public record Appointment(
        CircleRoleId role,
        AccountId account,
        LocalDate since,
        @Nullable LocalDate last,
        @Nullable Integer minutes) {}
