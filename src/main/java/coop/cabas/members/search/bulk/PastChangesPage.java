package coop.cabas.members.search.bulk;

import coop.cabas.ui.Page;

import java.util.List;

/** Mass changes, the latest first. */
public record PastChangesPage(List<PastChanges.Past> past) implements Page {}
