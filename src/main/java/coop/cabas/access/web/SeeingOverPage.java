package coop.cabas.access.web;

import coop.cabas.ui.Page;

/** One is oneself again. */
public record SeeingOverPage() implements Page {}
