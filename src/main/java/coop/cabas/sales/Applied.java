package coop.cabas.sales;

import coop.cabas.imports.FileId;

/** A file on its way into the facts. */
record Applied(FileId id, String sha256, Content content) {}
