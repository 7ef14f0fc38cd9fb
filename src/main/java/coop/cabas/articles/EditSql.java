package coop.cabas.articles;

/**
 * What each change reads and writes. Values travel as text: identities, words, amounts; what is compared at the undoing is that text.
 * Each reading answers {@code article, name, before, after}; each writing takes {@code article} and {@code value}.
 */
final class EditSql {

    private static final String SHELF =
            "from articles.shelf_at(cast(:moment as timestamptz)) s where s.article = any(cast(:articles as bigint[]))";

    private EditSql() {}

    /** What would become of articles. @see Edit.Change */
    static String reading(Edit.Change change) {
        return switch (change) {
            case DEPARTMENT -> field("department");
            case FAMILY -> field("family");
            case VAT -> field("vat");
            case STATUS -> field("status");
            case MEAL_VOUCHER -> field("meal_voucher");
            case ORIGIN -> field("origin");
            case LABEL ->
                "select a.id as article, a.name, null as before, cast(:value as text) as after from articles.article a"
                        + " where a.id = any(cast(:articles as bigint[])) and not exists (select from articles.carries c"
                        + " where c.article = a.id and c.label::text = :value)";
            case UNLABEL ->
                "select a.id as article, a.name, cast(:value as text) as before, null as after from articles.article a"
                        + " where a.id = any(cast(:articles as bigint[])) and exists (select from articles.carries c"
                        + " where c.article = a.id and c.label::text = :value)";
            case RULED_PRICE ->
                "select s.article, s.name, s.regular_price::text as before,"
                        + " articles.ruled_price(s.cost, s.margin_share, s.vat_rate)::text as after " + SHELF
                        + " and articles.ruled_price(s.cost, s.margin_share, s.vat_rate) is distinct from s.regular_price"
                        + " and articles.ruled_price(s.cost, s.margin_share, s.vat_rate) is not null";
            case PERCENT ->
                "select s.article, s.name, s.regular_price::text as before,"
                        + " round(s.regular_price * (1 + cast(:value as numeric) / 100), 2)::text as after " + SHELF
                        + " and round(s.regular_price * (1 + cast(:value as numeric) / 100), 2) <> s.regular_price";
        };
    }

    /** Writes a field of one article, as long as it is what was read. */
    static String writing(Edit.Change change) {
        return switch (change) {
            case DEPARTMENT -> update("department", "bigint");
            case FAMILY -> update("family", "bigint");
            case VAT -> update("vat", "bigint");
            case STATUS -> update("status", "text");
            case MEAL_VOUCHER -> update("meal_voucher", "boolean");
            case ORIGIN -> update("origin", "text");
            case LABEL, UNLABEL ->
                "with had as (select exists (select from articles.carries where article = :article and label::text ="
                        + " coalesce(:before, :after)) as it), gone as (delete from articles.carries where article = :article"
                        + " and label::text = :before and cast(:after as text) is null returning 1), come as (insert into articles.carries"
                        + " (article, label) select :article, cast(:after as bigint) where cast(:after as text) is not null"
                        + " on conflict do nothing returning 1) select (select count(*) from gone) + (select count(*) from come) from had";
            case RULED_PRICE, PERCENT -> throw new IllegalArgumentException("Prices are added, not written");
        };
    }

    private static String field(String column) {
        return "select a.id as article, a.name, a.%1$s::text as before, cast(:value as text) as after from articles.article a"
                        .formatted(column)
                + " where a.id = any(cast(:articles as bigint[])) and a.%s::text is distinct from :value"
                        .formatted(column);
    }

    private static String update(String column, String type) {
        return ("with changed as (update articles.article set %1$s = cast(:after as %2$s), changed_at = :now, version = version + 1"
                        + " where id = :article and %1$s::text is not distinct from :before returning 1) select count(*) from changed")
                .formatted(column, type);
    }
}
