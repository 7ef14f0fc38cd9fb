package coop.cabas.members.joining.web;

import coop.cabas.members.joining.JoinRequest;
import coop.cabas.ui.Page;

/** The link was opened: one press on the button confirms the request. */
public record JoinConfirmPage(String secret, JoinRequest request) implements Page {}
