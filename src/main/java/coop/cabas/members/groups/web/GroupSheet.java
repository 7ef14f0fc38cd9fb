package coop.cabas.members.groups.web;

import coop.cabas.members.groups.GroupPeople;
import coop.cabas.ui.Page;

import java.util.List;

/** The people of a group, with room to sign. */
public record GroupSheet(String coop, String title, List<GroupPeople.Row> people) implements Page {}
