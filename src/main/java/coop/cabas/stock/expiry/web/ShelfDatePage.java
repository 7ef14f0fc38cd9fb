package coop.cabas.stock.expiry.web;

import coop.cabas.stock.expiry.ShelfDate;
import coop.cabas.stock.web.ArticleStockPage;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What bears one date, and what becomes of it. @param form of what is withdrawn */
public record ShelfDatePage(Form form, ShelfDate date, LocalDate today) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** With its unit. */
    public String words(BigDecimal quantity) {
        return ArticleStockPage.words(date.weighed(), quantity);
    }

    /** What is to be done of it; null when nothing is. */
    public @Nullable Badge badge() {
        return date.isOver()
                ? Badge.of(Badge.Tone.NEUTRAL, "stock.dates.over")
                : ShelfDateList.badge(date.kind(), date.day(), today);
    }
}
