package coop.cabas.access;

/** An account that was shut is open again. */
public record AccountEnabled(AccountId account) {}
