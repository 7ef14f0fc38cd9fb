package coop.cabas.articles.web;

import coop.cabas.articles.ContentUnit;
import coop.cabas.articles.ShelfLine;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Contents and prices of a unit as people say them. */
final class Contents {

    private Contents() {}

    /** 500 g rather than 0,5 kg, 75 cl rather than 0,75 l; empty when it is not known. */
    static String words(@Nullable BigDecimal content, @Nullable ContentUnit unit) {
        if (content == null || unit == null) {
            return "";
        }
        var small = content.compareTo(BigDecimal.ONE) < 0;
        return switch (unit) {
            case KG ->
                small
                        ? Text.t("articles.content.G", number(content.movePointRight(3)))
                        : Text.t("articles.content.KG", number(content));
            case L ->
                small
                        ? Text.t("articles.content.CL", number(content.movePointRight(2)))
                        : Text.t("articles.content.L", number(content));
            case M -> Text.t("articles.content.M", number(content));
            case PIECE -> Text.t("articles.content.PIECE", number(content));
        };
    }

    /** 3,20 €/kg; empty when the content is not known, or nothing can be compared. */
    static String perUnit(ShelfLine line) {
        var unit = line.unit();
        return unit == null || line.unitPrice() == null
                ? ""
                : Text.t("articles.per." + unit, Format.money(line.unitPrice()));
    }

    private static String number(BigDecimal number) {
        return Format.number(new BigDecimal(number.stripTrailingZeros().toPlainString()));
    }
}
