package coop.cabas.shares;

import coop.cabas.shared.LongId;

/** Identity of a request to subscribe; its bulletin bears it. */
public record SubscriptionId(long value) implements LongId {}
