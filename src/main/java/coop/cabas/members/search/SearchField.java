package coop.cabas.members.search;

import coop.cabas.members.CoreField;
import coop.cabas.members.Level;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something members can be searched by.
 *
 * @param name in addresses and kept searches, for ever the same: the module first, {@code fees.covered-until}
 * @param group under which it is offered
 * @param label what people read; one of the group is told apart by it, and both stand in the words of a selection
 * @param kind what it holds
 * @param sql written in code, never from a request: for one value, an expression over {@code m}, a row of {@code members.member}; for
 *     many, a query of one column {@code value} that names {@code m.id}. May use {@code :today}
 * @param many whether {@code sql} is such a query: a condition then holds when one of the values fits
 * @param options value → words, of a choice; empty for other kinds
 * @param core field of the file whose readers alone may search by it; null for none
 * @param readers from whom on it may be searched by
 * @param permission that searching by it asks for; null for none beyond reading the member file
 */
public record SearchField(
        String name,
        Message group,
        Message label,
        Kind kind,
        String sql,
        boolean many,
        Map<String, String> options,
        @Nullable CoreField core,
        Level readers,
        @Nullable String permission) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9_.-]{0,79}");

    /** What a field holds, hence what can be asked of it. */
    public enum Kind {
        TEXT,
        /** A day; its SQL is of type {@code date}. */
        DAY,
        /** A number or an amount; its SQL is of type {@code numeric}. */
        NUMBER,
        /** Yes or no; its SQL is of type {@code boolean}. */
        TRUTH,
        /** One of {@link SearchField#options}; its SQL is of type {@code text}. */
        CHOICE
    }

    public SearchField {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of a field: " + name);
        }
    }

    /** One value of each member: an expression over {@code m}. */
    public static SearchField of(String name, Message group, Message label, Kind kind, String expression) {
        return new SearchField(name, group, label, kind, expression, false, Map.of(), null, Level.STAFF, null);
    }

    /** Any number of values of each member: a query of one column {@code value} over {@code m.id}. */
    public static SearchField any(String name, Message group, Message label, Kind kind, String query) {
        return new SearchField(name, group, label, kind, query, true, Map.of(), null, Level.STAFF, null);
    }

    public SearchField among(Map<String, String> choices) {
        return new SearchField(name, group, label, kind, sql, many, choices, core, readers, permission);
    }

    /** Only for whoever may read that field of the file. */
    public SearchField like(CoreField field) {
        return new SearchField(name, group, label, kind, sql, many, options, field, readers, permission);
    }

    public SearchField readBy(Level level) {
        return new SearchField(name, group, label, kind, sql, many, options, core, level, permission);
    }

    public SearchField requiring(String needed) {
        return new SearchField(name, group, label, kind, sql, many, options, core, readers, needed);
    }
}
