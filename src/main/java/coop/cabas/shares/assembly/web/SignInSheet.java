package coop.cabas.shares.assembly.web;

import coop.cabas.organisation.Identity;
import coop.cabas.shares.assembly.Assembly;
import coop.cabas.shares.assembly.Desk;
import coop.cabas.ui.Page;

import java.util.List;

/** Feuille d'émargement: one line per voter, to be signed at the door. */
public record SignInSheet(Identity coop, Assembly assembly, List<Desk.Voter> voters) implements Page {}
