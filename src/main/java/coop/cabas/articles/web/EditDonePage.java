package coop.cabas.articles.web;

import coop.cabas.articles.Edit;
import coop.cabas.ui.Page;

import java.util.List;

/** A change made to many articles. @param lines what became of each, in words */
public record EditDonePage(Edit edit, List<Edit.Line> lines) implements Page {}
