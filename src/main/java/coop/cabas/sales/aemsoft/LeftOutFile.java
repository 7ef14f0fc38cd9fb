package coop.cabas.sales.aemsoft;

import coop.cabas.shared.Message;

/**
 * A file that is nothing we import: an order form, a report, a supplier's price list, a picture…
 *
 * @param name the file's name as given
 * @param reason what it seems to be
 */
public record LeftOutFile(String name, Message reason) implements TillFile {

    @Override
    public String kind() {
        return "unknown";
    }
}
