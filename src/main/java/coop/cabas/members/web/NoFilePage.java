package coop.cabas.members.web;

import coop.cabas.ui.Page;

/** Whoever signs in without being in the member file. */
public record NoFilePage() implements Page {}
