package coop.cabas.mailings.bounces.web;

import coop.cabas.mailings.bounces.Bounces.Bounce;
import coop.cabas.ui.Page;

/** One address that letters came back from. */
public record BouncePage(Bounce bounce) implements Page {}
