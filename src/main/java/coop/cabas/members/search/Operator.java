package coop.cabas.members.search;

import coop.cabas.members.search.SearchField.Kind;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be asked of a field. A condition that denies is the very opposite of the one it denies: both never hold, nor neither. */
enum Operator {
    IS(1, Kind.TEXT, Kind.CHOICE, Kind.DAY, Kind.NUMBER),
    IS_NOT(1, Kind.TEXT, Kind.CHOICE, Kind.DAY, Kind.NUMBER),
    CONTAINS(1, Kind.TEXT),
    CONTAINS_NOT(1, Kind.TEXT),
    BEGINS(1, Kind.TEXT),
    BEFORE(1, Kind.DAY),
    AFTER(1, Kind.DAY),
    LESS(1, Kind.NUMBER),
    MORE(1, Kind.NUMBER),
    /** Both ends included. */
    BETWEEN(2, Kind.DAY, Kind.NUMBER),
    /** In the last so many days, today included. */
    LAST(1, Kind.DAY),
    /** In the next so many days, today included. */
    NEXT(1, Kind.DAY),
    YES(0, Kind.TRUTH),
    NO(0, Kind.TRUTH),
    EMPTY(0, Kind.TEXT, Kind.CHOICE, Kind.DAY, Kind.NUMBER),
    FILLED(0, Kind.TEXT, Kind.CHOICE, Kind.DAY, Kind.NUMBER);

    private final int operands;
    private final Set<Kind> kinds;

    Operator(int operands, Kind... kinds) {
        this.operands = operands;
        this.kinds = EnumSet.copyOf(List.of(kinds));
    }

    /** How many values it compares with. */
    int operands() {
        return operands;
    }

    /** Whether what it compares with is a number of days. */
    boolean countsDays() {
        return this == LAST || this == NEXT;
    }

    boolean fits(Kind kind) {
        return kinds.contains(kind);
    }

    /** The one that it denies; itself when it denies none. */
    Operator affirmed() {
        return switch (this) {
            case IS_NOT -> IS;
            case CONTAINS_NOT -> CONTAINS;
            case NO -> YES;
            case EMPTY -> FILLED;
            default -> this;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Operator> of(Kind kind) {
        return Arrays.stream(values()).filter(one -> one.fits(kind)).toList();
    }
}
