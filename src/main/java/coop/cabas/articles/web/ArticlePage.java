package coop.cabas.articles.web;

import coop.cabas.articles.Article;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ArticlePanel;
import coop.cabas.articles.Code;
import coop.cabas.articles.CostLine;
import coop.cabas.articles.PriceLine;
import coop.cabas.articles.ShelfLine;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * One article.
 *
 * @param form of the price, the promotion, the cost or the code that was just typed
 * @param deposit name of the deposit charged with each; null for none
 * @param mayChange whether the reader may change it
 */
public record ArticlePage(
        Article article,
        ShelfLine line,
        List<Code> codes,
        List<PriceLine> prices,
        List<CostLine> costs,
        @Nullable String family,
        @Nullable String deposit,
        Instant now,
        Form form,
        boolean mayChange,
        List<ArticlePanel.Panel> panels)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/articles/" + article.id().value();
    }

    /** What is wrong with it, first the worst. */
    public List<Badge> flags() {
        var flags = new ArrayList<Badge>();
        var price = line.price();
        var cost = line.costWithVat();
        if (price == null) {
            flags.add(Badge.of(Badge.Tone.WARNING, "articles.show.NO_PRICE"));
        } else if (cost != null && price.compareTo(cost) < 0) {
            flags.add(Badge.of(Badge.Tone.BAD, "articles.show.BELOW_COST"));
        }
        var ruled = line.ruled();
        var regular = line.regular();
        if (ruled != null
                && regular != null
                && ruled.minus(regular).amount().abs().compareTo(new BigDecimal("0.02")) > 0) {
            flags.add(Badge.of(Badge.Tone.WARNING, "articles.drifts", ruled));
        }
        if (line.promotion()) {
            flags.add(Badge.of(Badge.Tone.INFO, "articles.promotion"));
        }
        return flags;
    }

    /** Its content as people say it: 500 g, 75 cl; empty when it is not known. */
    public String content() {
        return Contents.words(line.content(), line.contentUnit());
    }

    public String unitPrice() {
        return Contents.perUnit(line);
    }

    public @Nullable ArticleId mergedInto() {
        return article.mergedInto();
    }

    /** The months in which it is sold; empty when it has no season. */
    public String season() {
        var terms = article.terms();
        return terms.seasonFrom() == null || terms.seasonUntil() == null
                ? ""
                : Text.t("articles.season.words", month(terms.seasonFrom()), month(terms.seasonUntil()));
    }

    private static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Text.locale());
    }
}
