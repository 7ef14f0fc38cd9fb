package coop.cabas.indicators.web;

import java.util.Locale;

/** The pages of figures, in the order of their tabs. The label of each is the text {@code indicators.theme.<word>}. */
public enum Theme {
    OVERVIEW("/indicators"),
    SALES("/indicators/sales"),
    TICKETS("/indicators/tickets"),
    SHARES("/indicators/shares"),
    ARTICLES("/indicators/articles"),
    MARGINS("/indicators/margins"),
    STOCK("/indicators/stock"),
    SHRINKAGE("/indicators/shrinkage"),
    DELIVERIES("/indicators/deliveries"),
    MEMBERS("/indicators/members"),
    SERVICES("/indicators/services"),
    VISITS("/indicators/visits");

    private final String path;

    Theme(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
