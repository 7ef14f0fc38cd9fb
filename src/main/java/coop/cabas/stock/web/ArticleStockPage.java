package coop.cabas.stock.web;

import coop.cabas.articles.Article;
import coop.cabas.stock.Move;
import coop.cabas.stock.Stock;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;

import java.math.BigDecimal;
import java.util.List;

/** What there is of one article, and how it came about. */
public record ArticleStockPage(Article article, Stock.Level level, List<Move> moves, boolean mayMove) implements Page {

    /** Beyond, one says the same of them. */
    private static final BigDecimal MANY = BigDecimal.TEN;

    /** With its unit: 12 pièces, 3,250 kg. */
    public String words(BigDecimal quantity) {
        return words(article, quantity);
    }

    static String words(Article article, BigDecimal quantity) {
        return words(article.terms().weighed(), quantity);
    }

    /** The same, of any article. */
    public static String words(boolean weighed, BigDecimal quantity) {
        return Text.t(
                weighed ? "stock.kilograms" : "stock.pieces",
                Format.number(quantity),
                quantity.abs().min(MANY).intValue());
    }

    /** With its sign: it came or it went. */
    public String effect(Move move) {
        return (move.quantity().signum() > 0 ? "+ " : "− ")
                + words(move.quantity().abs());
    }
}
