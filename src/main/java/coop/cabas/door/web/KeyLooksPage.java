package coop.cabas.door.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;

/** Who looked at the codes of key boxes. @param days after how many it is forgotten */
public record KeyLooksPage(Table<?> looks, int days) implements Page {}
