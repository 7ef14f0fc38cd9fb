package coop.cabas.purchasing.receipts.web;

import coop.cabas.purchasing.receipts.ServiceRates;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.List;

/** How well suppliers delivered between two days. */
public record ServicePage(LocalDate from, LocalDate to, List<ServiceRates.Rate> rates) implements Page {}
