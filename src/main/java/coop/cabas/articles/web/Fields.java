package coop.cabas.articles.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import org.springframework.validation.BindingResult;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which field of a form a refusal speaks of. */
final class Fields {

    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("articles.refused.department", "department"),
            Map.entry("articles.refused.family", "family"),
            Map.entry("articles.refused.vat", "vat"),
            Map.entry("articles.refused.deposit", "deposit"),
            Map.entry("articles.refused.content", "content"),
            Map.entry("articles.refused.weighed", "content"),
            Map.entry("articles.refused.season", "seasonFrom"),
            Map.entry("articles.refused.codeTaken", "code"),
            Map.entry("articles.refused.checkDigit", "code"),
            Map.entry("articles.refused.code", "code"),
            Map.entry("articles.refused.belowCost", "amount"),
            Map.entry("articles.refused.promotionEnds", "ends"),
            Map.entry("articles.refused.nameTaken", "name"),
            Map.entry("articles.refused.ruleTaken", "starts"),
            Map.entry("articles.refused.share", "percent"),
            Map.entry("articles.refused.rateTaken", "starts"),
            Map.entry("articles.refused.rateBegun", "starts"),
            Map.entry("articles.refused.rate", "percent"),
            Map.entry("articles.refused.within", "within"),
            Map.entry("articles.refused.patternTaken", "prefix"),
            Map.entry("articles.refused.patternRoom", "item"),
            Map.entry("articles.refused.pattern", "prefix"));

    private Fields() {}

    /** Does what the form asks, or draws it again with what is wrong. */
    static Page submit(BindingResult binding, Function<Form, Page> again, Supplier<Page> act) {
        return Submission.of(OF, binding, again, act);
    }
}
