package coop.cabas.shares.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Requests to subscribe. @param all whether those registered or given up are shown too */
public record SubscriptionsPage(Table<?> table, boolean all) implements Exportable.OfOne {}
