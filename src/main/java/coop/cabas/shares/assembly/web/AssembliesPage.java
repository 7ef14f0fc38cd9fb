package coop.cabas.shares.assembly.web;

import coop.cabas.shares.assembly.Assembly;
import coop.cabas.ui.Page;

import java.util.List;

/** General assemblies, the latest first. */
public record AssembliesPage(List<Assembly> assemblies, boolean mayChange) implements Page {}
