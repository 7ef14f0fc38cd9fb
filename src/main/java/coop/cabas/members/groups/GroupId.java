package coop.cabas.members.groups;

import coop.cabas.shared.LongId;

/** Identity of a group of members. */
public record GroupId(long value) implements LongId {}
