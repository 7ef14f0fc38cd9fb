package coop.cabas.shifts.chores.web;

import coop.cabas.shifts.chores.Work;
import coop.cabas.ui.Page;

import java.util.List;

/** What members have declared and nobody has decided yet. */
public record DeclaredPage(List<Work> works) implements Page {}
