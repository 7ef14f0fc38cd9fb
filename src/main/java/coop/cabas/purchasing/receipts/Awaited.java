package coop.cabas.purchasing.receipts;

import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.SupplierId;

import java.time.LocalDate;

/** An order that is on its way. */
public record Awaited(OrderId order, SupplierId supplier, String supplierName, LocalDate day) {}
