package coop.cabas.imports.web;

import coop.cabas.imports.Importer;
import coop.cabas.imports.report.BatchLine;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Past imports of every source that the viewer may look at.
 *
 * @param usable sources the viewer may hand files in to
 * @param visible sources the viewer may look at
 * @param source the one chosen, null for all
 */
public record BatchesPage(
        Table<BatchLine> table,
        List<Importer> usable,
        List<Importer> visible,
        @Nullable String source) implements Exportable.OfOne {}
