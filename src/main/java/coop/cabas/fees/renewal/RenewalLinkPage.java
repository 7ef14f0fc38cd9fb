package coop.cabas.fees.renewal;

import coop.cabas.ui.Page;

/** A fresh link, shown once. */
public record RenewalLinkPage(String name, String back, String link) implements Page {}
