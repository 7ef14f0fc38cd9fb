package coop.cabas.spreadsheets;

import coop.cabas.ui.Page;

import java.util.List;

/** Mappings that whoever looks may use. */
public record MappingsPage(List<Mapping> mappings) implements Page {}
