package coop.cabas.circles.api;

/** The parameter {@code on} is no day. Answered by 400. */
final class BadDay extends RuntimeException {}
