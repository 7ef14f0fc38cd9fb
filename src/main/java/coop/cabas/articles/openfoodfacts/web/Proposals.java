package coop.cabas.articles.openfoodfacts.web;

import coop.cabas.articles.Article;
import coop.cabas.articles.GoodsLabel;
import coop.cabas.articles.openfoodfacts.Found;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What of an answer would be new here. */
final class Proposals {

    private Proposals() {}

    static List<OpenFoodFactsPage.Proposal> of(Article.Terms ours, Found found, List<GoodsLabel> labels) {
        var all = new ArrayList<OpenFoodFactsPage.Proposal>();
        text(all, "name", "articles.name", ours.name(), found.name());
        text(all, "brand", "articles.brand", ours.brand(), found.brand());
        content(all, ours, found);
        text(all, "origin", "articles.origin", ours.origin(), found.origin());
        for (var label : labels) {
            if (!label.ended()
                    && !ours.labels().contains(label.id())
                    && found.labels().stream().anyMatch(name -> name.equalsIgnoreCase(label.name()))) {
                all.add(new OpenFoodFactsPage.Proposal(
                        "label", "articles.off.label", null, label.name(), String.valueOf(label.id())));
            }
        }
        return all;
    }

    private static void text(
            List<OpenFoodFactsPage.Proposal> all,
            String name,
            String label,
            @Nullable String ours,
            @Nullable String theirs) {
        if (theirs != null && !theirs.equals(ours)) {
            all.add(new OpenFoodFactsPage.Proposal(name, label, ours, theirs, theirs));
        }
    }

    /** What is weighed has none. */
    private static void content(List<OpenFoodFactsPage.Proposal> all, Article.Terms ours, Found found) {
        var content = found.content();
        var unit = found.unit();
        if (content == null || unit == null || ours.weighed()) {
            return;
        }
        var known = ours.content();
        if (known == null || ours.unit() != unit || known.compareTo(content) != 0) {
            all.add(new OpenFoodFactsPage.Proposal(
                    "content",
                    "articles.content",
                    known == null || ours.unit() == null
                            ? null
                            : words(known, ours.unit().name()),
                    words(content, unit.name()),
                    content.toPlainString() + " " + unit.name()));
        }
    }

    private static String words(BigDecimal content, String unit) {
        return Text.t(
                "articles.content." + unit,
                Format.number(new BigDecimal(content.stripTrailingZeros().toPlainString())));
    }
}
