package coop.cabas.purchasing.receipts.web;

import coop.cabas.purchasing.receipts.Receipt;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;

import java.util.List;

/** What a person should look at in a delivery note. */
public record NotePage(Receipt receipt, List<Message> doubts) implements Page {}
