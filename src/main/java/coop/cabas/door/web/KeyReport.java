package coop.cabas.door.web;

import java.time.Instant;

/** Somebody said that a code does not open its box. @param version which code it was */
public record KeyReport(Instant at, String name, int version, String note) {}
