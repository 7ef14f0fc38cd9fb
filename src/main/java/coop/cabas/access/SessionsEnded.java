package coop.cabas.access;

/** Sessions of an account were ended; whoever keeps copies of them in memory forgets them. */
public record SessionsEnded(AccountId account) {}
