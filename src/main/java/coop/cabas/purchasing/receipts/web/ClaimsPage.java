package coop.cabas.purchasing.receipts.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.util.List;

/** Credits that are expected. @param owing what each supplier owes */
public record ClaimsPage(Table<?> table, Enum<?> shown, List<ClaimList.Owing> owing) implements Exportable.OfOne {}
