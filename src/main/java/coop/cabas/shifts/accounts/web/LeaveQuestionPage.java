package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.accounts.LeaveDesk;
import coop.cabas.shifts.accounts.LeaveKind;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Asks what becomes of what is booked during a leave, before it is given.
 *
 * @param path where the answer goes
 * @param back where whoever thinks better of it goes
 */
public record LeaveQuestionPage(
        String path,
        String back,
        LeaveKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        String note,
        LeaveDesk.Concerned concerned)
        implements Page {}
