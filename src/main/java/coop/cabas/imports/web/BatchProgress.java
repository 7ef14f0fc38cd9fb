package coop.cabas.imports.web;

import coop.cabas.imports.Step;
import coop.cabas.ui.Page;

/** How far the work has come: a part of the batch's page that fetches itself anew while it runs. */
public record BatchProgress(String address, Step step) implements Page {}
