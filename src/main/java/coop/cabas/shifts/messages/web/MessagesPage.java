package coop.cabas.shifts.messages.web;

import coop.cabas.shifts.messages.ShiftMessage;
import coop.cabas.ui.Page;

import java.util.List;

/** Letters about shifts, which go and which do not. */
public record MessagesPage(List<ShiftMessage> messages) implements Page {}
