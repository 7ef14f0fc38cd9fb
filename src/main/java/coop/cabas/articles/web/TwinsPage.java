package coop.cabas.articles.web;

import coop.cabas.articles.Twins;
import coop.cabas.ui.Page;

import java.util.List;

/** Articles that look alike. */
public record TwinsPage(List<Twins.Pair> pairs) implements Page {}
