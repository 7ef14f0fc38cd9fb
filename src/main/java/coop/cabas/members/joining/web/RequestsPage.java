package coop.cabas.members.joining.web;

import coop.cabas.members.joining.JoinRequest;
import coop.cabas.ui.Page;

import java.util.List;

/** Requests that wait for a decision. @param open whether the form is */
public record RequestsPage(List<JoinRequest> waiting, boolean open) implements Page {}
