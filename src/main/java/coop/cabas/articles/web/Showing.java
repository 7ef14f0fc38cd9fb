package coop.cabas.articles.web;

/** Which articles the list shows. */
public enum Showing {
    ACTIVE("status = 'ACTIVE'"),
    NEW("status = 'NEW'"),
    OUT_OF_SEASON("status = 'OUT_OF_SEASON'"),
    ENDED("status = 'ENDED'"),
    /** On sale at a price that differs from the one its rule gives by more than two cents. */
    DRIFT("status = 'ACTIVE' and department_kind = 'GOODS' and abs(price - ruled) > 0.02"),
    BELOW_COST("status = 'ACTIVE' and department_kind = 'GOODS' and price < round(cost * (1 + vat_rate / 100), 2)"),
    NO_PRICE("status = 'ACTIVE' and price is null"),
    NO_COST("status = 'ACTIVE' and department_kind = 'GOODS' and cost is null"),
    NO_CODE("status = 'ACTIVE' and code is null"),
    /** Its label may not be printed: the law wants to read something that is not known. */
    INCOMPLETE("""
            status = 'ACTIVE' and department_kind = 'GOODS'
            and (fresh and (origin is null or category is null) or not sold_by_weight and content is null)""");

    private final String where;

    Showing(String where) {
        this.where = where;
    }

    /** Condition over {@code articles.shelf_at}, with {@code ruled}. */
    String where() {
        return where;
    }
}
