package coop.cabas.papers.web;

import coop.cabas.papers.People;
import coop.cabas.ui.Page;

/** The card of a member, as large as their telephone. */
public record OwnCardPage(String coop, People.Person person, String code) implements Page {}
