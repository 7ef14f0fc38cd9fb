package coop.cabas.fees.web;

import coop.cabas.shared.Refused;

/** Civil years as typed. */
final class Years {

    private Years() {}

    /** @throws Refused when nobody can have given anything then */
    static int sensible(int year) {
        if (year < 2000 || year > 2999) {
            throw new Refused("receipts.refused.year");
        }
        return year;
    }
}
