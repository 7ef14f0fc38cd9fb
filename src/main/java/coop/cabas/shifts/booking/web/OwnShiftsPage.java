package coop.cabas.shifts.booking.web;

import coop.cabas.shifts.booking.Booking;
import coop.cabas.ui.Page;

import java.util.List;

/**
 * What somebody is booked for.
 *
 * @param bookings from today on
 * @param feed whether a calendar may read them
 */
public record OwnShiftsPage(List<Booking> bookings, boolean feed) implements Page {}
