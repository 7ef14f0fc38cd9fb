package coop.cabas.articles.web;

import coop.cabas.articles.ShelfLine;
import coop.cabas.ui.Page;

/** How one price comes about. @param photo whether there is one */
public record PricePage(ShelfLine line, boolean photo) implements Page {

    public String content() {
        return Contents.words(line.content(), line.contentUnit());
    }

    public String unitPrice() {
        return Contents.perUnit(line);
    }
}
