package coop.cabas.mailings.letters.web;

import coop.cabas.ui.Page;

/** Somebody wants to receive no more news. @param done whether they said so */
public record UnsubscribePage(String secret, boolean done) implements Page {}
