package coop.cabas.papers.web;

import coop.cabas.members.Selection;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.LabelFormat;

import java.util.List;

/** What can be printed of some members. @param told whom it is about, in words */
public record PapersPage(Selection selection, String told, int people, List<LabelFormat> labels) implements Page {}
