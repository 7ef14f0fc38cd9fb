package coop.cabas.access;

/** An account was shut: whoever has it can no longer sign in. */
public record AccountDisabled(AccountId account) {}
