package coop.cabas.articles;

/**
 * What each change reads and writes. Values travel as text: identities, words, amounts; what is compared at the undoing is that text.
 * Each reading answers {@code article, name, before, after}. Each writing is one statement for all articles asked for, and answers those
 * that it wrote: an article that is not any more what was read stays as it is.
 */
final class EditSql {

    private static final String SHELF =
            "from articles.shelf_at(cast(:moment as timestamptz)) s where s.article = any(cast(:articles as bigint[]))";

    private static final String ASKED = """
            with asked as (
                select * from unnest(cast(:articles as bigint[]), cast(:befores as text[]), cast(:afters as text[])) a(article, before, after)
            )
            """;

    private static final String CARRY = """
            , gone as (
                delete from articles.carries c using asked
                where c.article = asked.article and c.label::text = asked.before and asked.after is null
                returning c.article
            ), come as (
                insert into articles.carries (article, label)
                select article, cast(after as bigint) from asked where after is not null
                on conflict do nothing
                returning article
            )
            select article from gone union all select article from come
            """;

    /** Prices are added to and never changed. One that was the first has none before it to go back to: it is withdrawn. */
    private static final String PRICE = """
            , said as (
                insert into articles.price (article, kind, amount, starts, reason, said_at, said_by)
                select s.article, 'SHELF', cast(asked.after as numeric), :now, :reason, :now, :by
                from asked join articles.shelf_at(cast(:now as timestamptz)) s on s.article = asked.article
                where asked.after is not null and s.regular_price is not distinct from cast(asked.before as numeric)
                returning article
            ), first as (
                select asked.article, p.id
                from asked cross join lateral (
                    select p.id, p.amount from articles.price p
                    where p.article = asked.article and p.kind = 'SHELF' and p.starts <= :now
                      and not exists (select from articles.withdrawal w where w.price = p.id)
                    order by p.starts desc, p.id desc limit 1) p
                where asked.after is null and p.amount = cast(asked.before as numeric)
            ), withdrawn as (
                insert into articles.withdrawal (price, at, reason, said_by) select id, :now, :reason, :by from first
                on conflict (price) do nothing
                returning price
            )
            select article from said union all select first.article from first join withdrawn on withdrawn.price = first.id
            """;

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

    /** Writes what became of articles. @see Edit.Change */
    static String writing(Edit.Change change) {
        return ASKED
                + switch (change) {
                    case DEPARTMENT -> update("department", "bigint");
                    case FAMILY -> update("family", "bigint");
                    case VAT -> update("vat", "bigint");
                    case STATUS -> update("status", "text");
                    case MEAL_VOUCHER -> update("meal_voucher", "boolean");
                    case ORIGIN -> update("origin", "text");
                    case LABEL, UNLABEL -> CARRY;
                    case RULED_PRICE, PERCENT -> PRICE;
                };
    }

    private static String field(String column) {
        return "select a.id as article, a.name, a.%1$s::text as before, cast(:value as text) as after from articles.article a"
                        .formatted(column)
                + " where a.id = any(cast(:articles as bigint[])) and a.%s::text is distinct from :value"
                        .formatted(column);
    }

    private static String update(String column, String type) {
        return """
                update articles.article a set %1$s = cast(asked.after as %2$s), changed_at = :now, version = a.version + 1
                from asked where a.id = asked.article and a.%1$s::text is not distinct from asked.before
                returning a.id
                """.formatted(column, type);
    }
}
