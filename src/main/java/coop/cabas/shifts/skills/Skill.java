package coop.cabas.shifts.skills;

import coop.cabas.shifts.SkillId;

/** What not everybody can do. @param leads whether whoever has it leads a shift @param ended whether nothing new asks for it */
public record Skill(SkillId id, String name, boolean leads, boolean ended) {}
