package coop.cabas.ui.print;

import coop.cabas.shared.Money;

import java.math.BigDecimal;
import java.util.List;

/**
 * Amounts in French words, as cheques and receipts ask for. A library that does it for all languages weighs fourteen megabytes;
 * papers of law are French.
 */
public final class InWords {

    private static final long ABOVE = 1_000_000_000;
    private static final List<String> UNITS = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize");
    private static final List<String> TENS = List.of(
            "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt");

    private InWords() {}

    /**
     * “cent vingt euros et cinquante centimes”.
     *
     * @throws IllegalArgumentException below zero, or from a thousand million euros up
     */
    public static String of(Money money) {
        var cents = money.amount().movePointRight(2).longValueExact();
        var euros = Math.floorDiv(cents, 100);
        var rest = (int) Math.floorMod(cents, 100);
        // “un million d’euros”, but “un million deux cents euros”.
        var of = euros >= 1_000_000 && euros % 1_000_000 == 0 ? " d’euros" : euros > 1 ? " euros" : " euro";
        var centimes = french(rest) + (rest > 1 ? " centimes" : " centime");
        if (rest == 0) {
            return french(euros) + of;
        }
        return euros == 0 ? centimes : french(euros) + of + " et " + centimes;
    }

    /** A whole number, as {@link #of(Money)}. */
    public static String french(long number) {
        if (number < 0 || number >= ABOVE) {
            throw new IllegalArgumentException(BigDecimal.valueOf(number).toPlainString());
        }
        if (number < 1000) {
            return hundreds((int) number, true);
        }
        var words = new StringBuilder();
        var millions = (int) (number / 1_000_000);
        var thousands = (int) (number / 1000 % 1000);
        var rest = (int) (number % 1000);
        if (millions > 0) {
            words.append(hundreds(millions, true)).append(millions > 1 ? " millions" : " million");
        }
        if (thousands > 0) {
            words.append(thousands == 1 ? " mille" : " " + hundreds(thousands, false) + " mille");
        }
        if (rest > 0) {
            words.append(' ').append(hundreds(rest, true));
        }
        return words.toString().strip();
    }

    /** @param plural whether “cent” and “vingt” take an s: not before “mille” */
    private static String hundreds(int number, boolean plural) {
        var hundreds = number / 100;
        var rest = number % 100;
        if (hundreds == 0) {
            return tens(rest, plural);
        }
        var head = hundreds == 1 ? "cent" : UNITS.get(hundreds) + (rest == 0 && plural ? " cents" : " cent");
        return rest == 0 ? head : head + " " + tens(rest, plural);
    }

    private static String tens(int number, boolean plural) {
        if (number < UNITS.size()) {
            return UNITS.get(number);
        }
        var ten = number / 10;
        var unit = number % 10;
        if (ten == 1) {
            return "dix-" + UNITS.get(unit);
        }
        if (number == 71) {
            return "soixante et onze";
        }
        if (ten == 7 || ten == 9) {
            return TENS.get(ten) + "-" + tens(10 + unit, plural);
        }
        if (unit == 0) {
            return TENS.get(ten) + (ten == 8 && plural ? "s" : "");
        }
        return TENS.get(ten) + (unit == 1 && ten != 8 ? " et un" : "-" + UNITS.get(unit));
    }
}
