package coop.cabas.stock.inventories.web;

import coop.cabas.stock.inventories.Inventory;
import coop.cabas.ui.Page;

import java.util.List;

/** What is counted now. */
public record CountingsPage(List<Inventory> inventories) implements Page {}
