package coop.cabas.circles;

import coop.cabas.access.AccountId;

/** Somebody holds a role of the circle who held none there before. */
public record CircleJoined(CircleId circle, AccountId account) {}
