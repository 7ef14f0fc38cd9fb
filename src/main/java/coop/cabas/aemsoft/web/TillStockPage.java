package coop.cabas.aemsoft.web;

import coop.cabas.aemsoft.TillStock;
import coop.cabas.ui.Page;

import java.util.List;

/** Snapshots of the till beside the ledger. */
public record TillStockPage(List<TillStock.Agreement> agreements) implements Page {}
