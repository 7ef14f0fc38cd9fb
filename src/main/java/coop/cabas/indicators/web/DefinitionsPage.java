package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Indicator;
import coop.cabas.ui.Page;

import java.util.List;

/** Every indicator in words: what it means, how it is computed, which files tell it. */
public record DefinitionsPage(List<Indicator> indicators) implements Page {}
