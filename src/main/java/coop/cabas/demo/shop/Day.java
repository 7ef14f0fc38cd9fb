package coop.cabas.demo.shop;

import java.time.LocalDate;
import java.util.List;

/** What one day leaves in the till. A day on which the shop is closed leaves nothing. */
public record Day(LocalDate date, List<Ticket> tickets, List<Sale> sales, List<Move> moves) {}
