package coop.cabas.articles.openfoodfacts;

import coop.cabas.articles.ContentUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How much one contains, as packages say it: "500 g", "1,5 L", "6 x 33 cl". @param amount in {@code unit} */
record Quantity(BigDecimal amount, ContentUnit unit) {

    private static final Pattern WORDS = Pattern.compile(
            "(?:^|[^0-9.,\\p{L}])(?:([0-9]{1,3})\\s*[x×*]\\s*)?([0-9]{1,6}(?:[.,][0-9]{1,4})?)\\s*(kg|mg|g|gr|grammes?|l|litres?|cl|dl|ml)(?![a-z])");

    /** As many as an article keeps. */
    private static final int DECIMALS = 4;

    /** @return empty when it says nothing of weight or volume, or nothing sensible */
    static Optional<Quantity> of(String words) {
        var matcher = WORDS.matcher(words.toLowerCase(Locale.ROOT).replace('\u00a0', ' '));
        if (!matcher.find()) {
            return Optional.empty();
        }
        var one = new BigDecimal(matcher.group(2).replace(',', '.'));
        var times = matcher.group(1) == null ? BigDecimal.ONE : new BigDecimal(matcher.group(1));
        var amount = one.multiply(times)
                .movePointLeft(smaller(matcher.group(3)))
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return amount.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Quantity(
                        new BigDecimal(amount.toPlainString()),
                        matcher.group(3).contains("l") ? ContentUnit.L : ContentUnit.KG));
    }

    /** By how many powers of ten it is less than a kilogram or a litre. */
    private static int smaller(String unit) {
        return switch (unit) {
            case "kg", "l", "litre", "litres" -> 0;
            case "dl" -> 1;
            case "cl" -> 2;
            case "mg" -> 6;
            default -> 3;
        };
    }
}
