package coop.cabas.indicators.figures;

/** What sales are shared out by. */
public enum Axis {
    DEPARTMENT,
    FAMILY,
    SUPPLIER,
    VAT
}
