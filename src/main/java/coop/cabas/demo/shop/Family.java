package coop.cabas.demo.shop;

import org.jspecify.annotations.Nullable;

/**
 * Articles that stand together.
 *
 * @param departmentCode the till's number for the department
 * @param code the till's number for the family, null when the articles have none
 * @param vat in tenths of a per cent
 * @param keeps days the goods keep, 0 when they keep for long
 */
public record Family(
        int departmentCode,
        String department,
        @Nullable Integer code,
        @Nullable String name,
        int vat,
        int keeps) {

    private static final int DEPOSITS = 12;
    private static final int PRODUCE = 10;

    /** The till's code for the rate. */
    public int vatCode() {
        return switch (vat) {
            case 55 -> 1;
            case 200 -> 2;
            case 100 -> 5;
            default -> departmentCode == DEPOSITS ? 4 : 3;
        };
    }

    /** Rate of margin that prices are made with, in thousandths of a per cent. */
    int marginRule() {
        return departmentCode == PRODUCE ? 18_667 : 16_667;
    }
}
