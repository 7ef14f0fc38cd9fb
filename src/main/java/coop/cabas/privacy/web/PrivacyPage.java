package coop.cabas.privacy.web;

import coop.cabas.ui.Page;

/** The way in: what there is to look after. @param late requests beyond their last day @param mayErase whether files to forget are shown */
public record PrivacyPage(long late, boolean mayErase) implements Page {}
