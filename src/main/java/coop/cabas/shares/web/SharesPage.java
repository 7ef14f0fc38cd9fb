package coop.cabas.shares.web;

import coop.cabas.shared.Money;
import coop.cabas.shares.Capital;
import coop.cabas.ui.Page;

/**
 * How the capital stands today, and the ways on.
 *
 * @param highest the most that it ever was
 * @param floor below which refunds wait
 * @param empty whether no class of shares is set up yet
 */
public record SharesPage(Capital.State capital, Money highest, Money floor, boolean empty, boolean mayChoose)
        implements Page {}
