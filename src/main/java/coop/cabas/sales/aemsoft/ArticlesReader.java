package coop.cabas.sales.aemsoft;

import java.util.ArrayList;
import java.util.List;

/** Reads "Articles > Liste", in either layout. */
final class ArticlesReader {

    static final List<Column> KEYS = List.of(ArticleColumn.EAN, ArticleColumn.LABEL);
    static final List<Column> SUMMED = List.of(ArticleColumn.STOCK, ArticleColumn.STOCK_VALUE);
    static final List<Column> OLD_KEYS = List.of(OldArticleColumn.EAN, OldArticleColumn.LABEL);
    static final List<Column> OLD_SUMMED = List.of(OldArticleColumn.STOCK);

    private final Source source;
    private final Findings findings;
    private final Fields fields;

    ArticlesReader(Source source) {
        this.source = source;
        this.findings = source.findings();
        this.fields = source.fields();
    }

    ArticlesFile read() {
        boolean old = source.layout() == Layout.OLD_ARTICLES;
        var body = old ? source.body(OLD_KEYS, OLD_SUMMED) : source.body(KEYS, SUMMED);
        var lines = new ArrayList<ArticleLine>();
        for (var row = body.next(); row != null; row = body.next()) {
            fields.at(row);
            var line = old ? oldLine() : line();
            if (fields.isGood()) {
                lines.add(line);
            }
        }
        var totals = old
                ? ArticleTotals.withCodes(lines, findings)
                : ArticleTotals.withLabels(lines, body.totals(), findings);
        var exportedAt = source.exportedAt(null);
        var day = exportedAt == null ? null : exportedAt.toLocalDate();
        return new ArticlesFile(source.reading(day, day, totals), exportedAt, lines);
    }

    private ArticleLine line() {
        var ean = fields.code(ArticleColumn.EAN);
        var cost = fields.decimal(ArticleColumn.PURCHASE_PRICE);
        var price = fields.decimal(ArticleColumn.PRICE_1);
        var stock = fields.decimal(ArticleColumn.STOCK);
        fields.mustBeWorth(ArticleColumn.STOCK, stock, cost.max(price));
        return new ArticleLine(
                fields.row(),
                ean,
                fields.words(ArticleColumn.REFERENCE),
                fields.labelOr(ean, ArticleColumn.LABEL),
                null,
                fields.whole(ArticleColumn.VAT_CODE),
                fields.rate(ArticleColumn.VAT_RATE),
                new Coded(null, fields.words(ArticleColumn.DEPARTMENT)),
                new Coded(null, fields.words(ArticleColumn.FAMILY)),
                fields.words(ArticleColumn.SUB_FAMILY),
                fields.words(ArticleColumn.GROUP),
                fields.words(ArticleColumn.SUB_GROUP),
                new Coded(null, fields.words(ArticleColumn.SUPPLIER)),
                fields.words(ArticleColumn.SUPPLIER_REF),
                fields.decimal(ArticleColumn.SALE_UNIT),
                fields.decimal(ArticleColumn.PACK),
                null,
                null,
                fields.decimal(ArticleColumn.GROSS_PRICE),
                fields.decimal(ArticleColumn.SUPPLIER_DISCOUNT),
                fields.decimal(ArticleColumn.EXTRA_COST),
                cost,
                price,
                fields.decimal(ArticleColumn.PRICE_2),
                fields.decimal(ArticleColumn.PRICE_3),
                fields.decimal(ArticleColumn.PRICE_4),
                fields.optionalDay(ArticleColumn.PROMOTION_FROM),
                fields.optionalDay(ArticleColumn.PROMOTION_TO),
                fields.decimal(ArticleColumn.PROMOTION_PRICE),
                stock,
                fields.decimal(ArticleColumn.STOCK_VALUE),
                fields.decimal(ArticleColumn.MINIMUM),
                fields.decimal(ArticleColumn.MAXIMUM),
                null);
    }

    private ArticleLine oldLine() {
        var ean = fields.code(OldArticleColumn.EAN);
        var cost = fields.decimal(OldArticleColumn.PURCHASE_PRICE);
        var price = fields.decimal(OldArticleColumn.PRICE_1);
        var stock = fields.decimal(OldArticleColumn.STOCK);
        fields.mustBeWorth(OldArticleColumn.STOCK, stock, cost.max(price));
        return new ArticleLine(
                fields.row(),
                ean,
                fields.words(OldArticleColumn.REFERENCE),
                fields.labelOr(ean, OldArticleColumn.LABEL),
                fields.words(OldArticleColumn.SHORT_LABEL),
                fields.whole(OldArticleColumn.VAT_CODE),
                fields.rate(OldArticleColumn.VAT_RATE),
                fields.coded(OldArticleColumn.DEPARTMENT_CODE, OldArticleColumn.DEPARTMENT),
                fields.coded(OldArticleColumn.FAMILY_CODE, OldArticleColumn.FAMILY),
                null,
                null,
                null,
                fields.coded(OldArticleColumn.SUPPLIER_CODE, OldArticleColumn.SUPPLIER),
                null,
                null,
                fields.decimal(OldArticleColumn.PACK),
                fields.decimal(OldArticleColumn.CONTENTS),
                fields.words(OldArticleColumn.CONTENTS_UNIT),
                null,
                null,
                null,
                cost,
                price,
                fields.decimal(OldArticleColumn.PRICE_2),
                fields.decimal(OldArticleColumn.PRICE_3),
                fields.decimal(OldArticleColumn.PRICE_4),
                fields.optionalDay(OldArticleColumn.PROMOTION_FROM),
                fields.optionalDay(OldArticleColumn.PROMOTION_TO),
                null,
                stock,
                null,
                null,
                null,
                fields.optionalDay(OldArticleColumn.PRICE_SINCE));
    }
}
