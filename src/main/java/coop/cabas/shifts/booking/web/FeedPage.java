package coop.cabas.shifts.booking.web;

import coop.cabas.ui.Page;

/** The address of a calendar, shown once. */
public record FeedPage(String address) implements Page {}
