package coop.cabas.purchasing.receipts.web;

import coop.cabas.purchasing.receipts.Claim;
import coop.cabas.ui.Page;

/** One credit that is expected. @param mayDrop whether the reader may give it up */
public record ClaimPage(Claim claim, String supplier, boolean mayDrop) implements Page {}
