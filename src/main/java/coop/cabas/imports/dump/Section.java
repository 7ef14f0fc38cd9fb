package coop.cabas.imports.dump;

import java.util.List;

/**
 * Rows of one table that follow each other in a dump.
 *
 * @param columns names, in the order of the values
 * @param from where the first value begins
 * @param to where they end
 * @param copied as COPY writes them, a row per line; else as INSERT does, in brackets
 */
record Section(String table, List<String> columns, int from, int to, boolean copied) {}
