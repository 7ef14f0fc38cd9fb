package coop.cabas.shares.interest.web;

import coop.cabas.shares.interest.Interest;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** One vote of interest and what each holder gets. */
public record InterestPage(Interest vote, Table<?> table, boolean mayVote) implements Exportable.OfOne {}
