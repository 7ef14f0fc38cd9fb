package coop.cabas.purchasing.forms;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;

/**
 * How a supplier's file is read, once for all its weeks: which sheet, and which title stands over what. The row of titles is
 * not in it: it moves from one week to the next.
 *
 * @param sheet name of the sheet; null when it goes by its number, or when every sheet with these titles is read
 * @param number of the sheet, the first being 1; null when it goes by its name, or when every sheet is read
 * @param headings at least one of them under a title; each field once, but discounts and costs
 */
public record FormMap(@Nullable String sheet, @Nullable Integer number, List<Heading> headings) {

    public FormMap {
        headings = List.copyOf(headings);
        var seen = EnumSet.noneOf(Field.class);
        for (var heading : headings) {
            if (!seen.add(heading.field()) && !heading.field().isRepeated()) {
                throw new IllegalArgumentException(heading.field() + " twice");
            }
        }
        if (headings.isEmpty() || sheet != null && number != null) {
            throw new IllegalArgumentException("no heading, or a sheet by name and by number");
        }
    }

    /** Every sheet that has these titles and is not hidden. */
    public static FormMap everySheet(List<Heading> headings) {
        return new FormMap(null, null, headings);
    }

    public static FormMap ofSheet(String name, List<Heading> headings) {
        return new FormMap(name, null, headings);
    }

    public static FormMap ofSheet(int number, List<Heading> headings) {
        return new FormMap(null, number, headings);
    }

    boolean isEverySheet() {
        return sheet == null && number == null;
    }

    /** What a person calls the sheet. */
    String shownSheet() {
        return sheet != null ? sheet : number != null ? number.toString() : "";
    }

    boolean picks(Table table) {
        if (sheet != null) {
            return Titles.key(sheet).equals(Titles.key(table.sheet()));
        }
        return number == null ? !table.hidden() : number == table.number();
    }
}
