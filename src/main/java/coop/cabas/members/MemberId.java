package coop.cabas.members;

import coop.cabas.shared.LongId;

/** Identity of a member's file; never shown as the member number. */
public record MemberId(long value) implements LongId {}
