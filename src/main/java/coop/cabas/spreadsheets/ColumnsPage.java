package coop.cabas.spreadsheets;

import coop.cabas.ui.Page;

import java.util.List;

/**
 * What the columns of a file say.
 *
 * @param file its name
 * @param address of this page
 * @param batch address of the import
 * @param others mappings kept for these headers
 */
public record ColumnsPage(
        String file, String address, String batch, Preview preview, ColumnsForm columns, List<Mapping> others)
        implements Page {

    @Override
    public int status() {
        return columns.form().status();
    }
}
