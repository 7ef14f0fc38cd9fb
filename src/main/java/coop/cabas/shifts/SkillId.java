package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of a skill. */
public record SkillId(long value) implements LongId {}
