package coop.cabas.purchasing.forms;

/** What may be wrong with a supplier's file. */
public enum Doubt {
    /** The file cannot be read at all. */
    UNREADABLE,
    /** The sheet of the map is not in the file. */
    NO_SHEET,
    /** No row of a sheet holds the titles of the map. */
    NO_HEADINGS,
    /** One title is missing: its column is not read. */
    HEADING_MISSING,
    /** A column that is known by its place only has moved, or one of two titles alike has. */
    HEADING_MOVED,
    /** The last figure of an EAN does not agree with the others. */
    BAD_EAN,
    /** Something else stands where an EAN should. */
    NOT_AN_EAN,
    /** A code is calculated: what it says cannot be read. */
    CODE_UNREADABLE,
    PRICE_UNREADABLE,
    /** More than four decimals: rounded. */
    PRICE_DECIMALS,
    NUMBER_UNREADABLE,
    RATE_UNREADABLE,
    /** A rate of VAT that France does not have: perhaps the supplier's own number for a rate. */
    RATE_UNKNOWN,
    /** A second line of one EAN or reference. */
    TWICE,
    /** A price and an amount, but neither code nor label. */
    UNNAMED,
    /** The amount is not quantity × price. */
    AMOUNT,
    /** A printed total is not the sum of its lines. */
    TOTAL,
    /** The place to be filled in is calculated: it is left as it is. */
    CALCULATED,
    /** A place that nobody ordered for is filled in already. */
    FILLED_ALREADY,
    /** Two rows of the form are the article that was ordered: the first is filled in. */
    SEVERAL_ROWS,
    /** There are more, which are not shown. */
    MORE
}
