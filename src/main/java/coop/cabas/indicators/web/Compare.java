package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Period;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What a period is held against. */
public enum Compare {
    PREVIOUS,
    LAST_YEAR,
    NONE;

    static Compare named(@Nullable String word) {
        for (var compare : values()) {
            if (compare.word().equals(word)) {
                return compare;
            }
        }
        return PREVIOUS;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable
    Period against(Period period) {
        return switch (this) {
            case PREVIOUS -> period.previous();
            case LAST_YEAR -> period.lastYear();
            case NONE -> null;
        };
    }
}
