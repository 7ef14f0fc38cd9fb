package coop.cabas.circles;

import coop.cabas.access.AccountId;

/** Somebody holds no role of the circle any more. */
public record CircleLeft(CircleId circle, AccountId account) {}
