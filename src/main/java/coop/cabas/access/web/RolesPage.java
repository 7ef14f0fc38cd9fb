package coop.cabas.access.web;

import coop.cabas.access.Role;
import coop.cabas.ui.Page;

import java.util.List;

/** The roles of the coop. */
public record RolesPage(List<Role> roles) implements Page {}
