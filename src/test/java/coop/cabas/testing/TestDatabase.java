package coop.cabas.testing;

/** A database of a test's own. The user is its owner; the application works under its own role. */
public record TestDatabase(String url, String user, String password) {}
