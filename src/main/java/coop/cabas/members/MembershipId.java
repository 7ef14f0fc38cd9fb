package coop.cabas.members;

import coop.cabas.shared.LongId;

/** Identity of a membership. */
public record MembershipId(long value) implements LongId {}
