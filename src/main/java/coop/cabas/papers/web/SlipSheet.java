package coop.cabas.papers.web;

import coop.cabas.ui.Page;

import java.time.LocalDate;

/**
 * A slip that stands in for a forgotten card, on a small paper of 80 × 100 mm, as rolls of tills have.
 *
 * @param symbol picture of the code
 */
public record SlipSheet(String coop, String name, LocalDate day, String code, String symbol) implements Page {}
