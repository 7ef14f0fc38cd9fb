package coop.cabas.home.web;

import coop.cabas.ui.HomeCard;
import coop.cabas.ui.Page;

import java.util.List;

/** The first page of somebody whom we do not know. */
public record WelcomePage(List<HomeCard.Task> tasks) implements Page {}
