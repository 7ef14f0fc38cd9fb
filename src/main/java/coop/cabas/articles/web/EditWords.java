package coop.cabas.articles.web;

import coop.cabas.articles.Edit;
import coop.cabas.shared.Money;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** What becomes of articles, in words: identities are names, amounts are written as people do. */
@Component
class EditWords {

    private final Offers offers;

    EditWords(Offers offers) {
        this.offers = offers;
    }

    List<Edit.Line> lines(Edit.@Nullable Change change, List<Edit.Line> lines) {
        if (change == null || lines.isEmpty()) {
            return lines;
        }
        var names = names(change);
        return lines.stream()
                .map(line -> new Edit.Line(
                        line.article(),
                        line.name(),
                        words(change, names, line.before()),
                        words(change, names, line.after()),
                        line.kept()))
                .toList();
    }

    private Map<String, String> names(Edit.Change change) {
        return switch (change) {
            case DEPARTMENT -> offers.departments();
            case FAMILY -> offers.families();
            case VAT -> offers.vats();
            case LABEL, UNLABEL -> offers.labels();
            default -> Map.of();
        };
    }

    private static String words(Edit.Change change, Map<String, String> names, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (change) {
            case RULED_PRICE, PERCENT -> Format.money(Money.of(value));
            case STATUS -> Text.t("articles.status." + value);
            case MEAL_VOUCHER -> Format.truth(Boolean.parseBoolean(value));
            default -> names.getOrDefault(value, value);
        };
    }
}
