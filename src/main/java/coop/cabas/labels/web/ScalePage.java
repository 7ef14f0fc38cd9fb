package coop.cabas.labels.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.Page;

import java.util.List;

/** What the scale would load. @param articles how many are in its file @param left why others are not, a sentence for each */
public record ScalePage(int articles, List<Message> left) implements Page {}
