package coop.cabas.shares.assembly.web;

import coop.cabas.organisation.Identity;
import coop.cabas.shares.assembly.Assembly;
import coop.cabas.ui.Page;

/** Blank form by which somebody gives their vote to another. */
public record ProxySheet(Identity coop, Assembly assembly) implements Page {}
