package coop.cabas.fees;

import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Amounts as people type them, in forms that hold any number of them. */
public final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}([.,]\\d{1,2})?");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u202f€]");

    private Amounts() {}

    /** 1 234,50 or 1234.5. @throws Refused when it is no amount */
    public static Money read(String typed) {
        var bare = BLANK.matcher(typed).replaceAll("");
        if (!AMOUNT.matcher(bare).matches()) {
            throw new Refused("fees.amount.unreadable", typed);
        }
        return Money.of(bare.replace(',', '.'));
    }

    /** Fields {@code part-<fee>} of a form; those left empty or at zero give nothing. @throws Refused as {@link #read} */
    public static Map<FeeId, Money> parts(Map<String, String> typed) {
        var parts = new LinkedHashMap<FeeId, Money>();
        typed.forEach((name, value) -> {
            if (name.matches("part-\\d{1,18}") && !value.isBlank()) {
                var amount = read(value);
                if (amount.compareTo(Money.ZERO) > 0) {
                    parts.put(new FeeId(Long.parseLong(name.substring("part-".length()))), amount);
                }
            }
        });
        return parts;
    }
}
