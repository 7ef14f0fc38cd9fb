package coop.cabas.imports.web;

import coop.cabas.imports.Importer;
import coop.cabas.imports.Limits;
import coop.cabas.imports.report.BatchLine;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * First step: hand files in.
 *
 * @param problem why what was handed in was not taken; null at a first visit
 * @param status HTTP status
 * @param recent last imports of this source
 */
public record SourcePage(
        Importer importer, Limits limits, @Nullable Message problem, int status, Table<BatchLine> recent)
        implements Page {

    public String action() {
        return "/imports/" + importer.source();
    }
}
