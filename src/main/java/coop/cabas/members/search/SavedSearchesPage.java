package coop.cabas.members.search;

import coop.cabas.ui.Page;

import java.util.List;

/** Searches that whoever looks may use. */
public record SavedSearchesPage(List<SavedSearches.Saved> saved) implements Page {}
