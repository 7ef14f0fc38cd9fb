package coop.cabas.articles;

import org.jspecify.annotations.Nullable;

/** A family of articles, or a sub-family. @param within family in which it stands; null for one that stands by itself */
public record Family(FamilyId id, String name, @Nullable FamilyId within, boolean ended) {}
