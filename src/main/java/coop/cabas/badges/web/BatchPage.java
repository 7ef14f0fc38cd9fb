package coop.cabas.badges.web;

import coop.cabas.ui.Page;

/** One batch, to be printed. */
public record BatchPage(BatchList.Line batch) implements Page {}
