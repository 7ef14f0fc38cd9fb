package coop.cabas.articles;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the trail keeps of a change: what is different, before and after. */
record Told(Map<String, Object> before, Map<String, Object> after) {

    static Told between(Article.Terms before, Article.Terms after) {
        var told = new Told(new LinkedHashMap<>(), new LinkedHashMap<>());
        var was = said(before);
        said(after).forEach((what, now) -> {
            if (!Objects.equals(was.get(what), now)) {
                told.before.put(what, Objects.requireNonNull(was.get(what)));
                told.after.put(what, now);
            }
        });
        return told;
    }

    private static Map<String, Object> said(Article.Terms terms) {
        var said = new LinkedHashMap<String, Object>();
        said.put("name", terms.name().strip());
        said.put("department", terms.department().value());
        said.put("family", words(terms.family() == null ? null : terms.family().value()));
        said.put("vat", terms.vat().value());
        said.put("weighed", terms.weighed());
        said.put(
                "content",
                terms.content() == null
                        ? ""
                        : terms.content().stripTrailingZeros().toPlainString());
        said.put("unit", words(terms.unit()));
        said.put("tare", words(terms.tare()));
        said.put(
                "deposit",
                words(terms.deposit() == null ? null : terms.deposit().value()));
        said.put("mealVoucher", terms.mealVoucher());
        said.put("brand", words(terms.brand()));
        said.put("origin", words(terms.origin()));
        said.put("category", words(terms.category()));
        said.put("season", words(terms.seasonFrom()) + "-" + words(terms.seasonUntil()));
        said.put("labels", terms.labels().stream().sorted().toList().toString());
        return said;
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
