package coop.cabas.members.web;

import coop.cabas.members.FieldRights;
import coop.cabas.ui.Page;

import java.util.List;
import java.util.Map;

/** Who may read and write each field. */
public record FieldRightsPage(List<FieldRights.Rule> rules, Map<String, String> levels) implements Page {}
