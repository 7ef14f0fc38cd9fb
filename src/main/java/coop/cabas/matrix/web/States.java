package coop.cabas.matrix.web;

import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.shared.Message;
import coop.cabas.tools.Proof.Strength;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Badge.Tone;

import java.util.Objects;

/** How states look and what they are called. */
public final class States {

    private States() {}

    /** Each state has its own icon, so that no colour is needed to tell them apart. */
    public static String icon(CellState state) {
        return switch (state) {
            case FRESH -> "circle-check";
            case DUE_SOON -> "clock";
            case OVERDUE -> "alert-triangle";
            case NEVER -> "circle-x";
            case NOT_APPLICABLE, NOT_EXPECTED -> "minus";
        };
    }

    /** Name of its style. */
    public static String style(CellState state) {
        return switch (state) {
            case FRESH -> "m-fresh";
            case DUE_SOON -> "m-due-soon";
            case OVERDUE -> "m-overdue";
            case NEVER -> "m-never";
            case NOT_APPLICABLE -> "m-not-applicable";
            case NOT_EXPECTED -> "m-not-expected";
        };
    }

    public static Message word(CellState state) {
        return Message.of("matrix.state." + state.name());
    }

    static Badge badge(CellState state) {
        var tone = switch (state) {
            case FRESH -> Tone.GOOD;
            case DUE_SOON -> Tone.WARNING;
            case OVERDUE, NEVER -> Tone.BAD;
            case NOT_APPLICABLE, NOT_EXPECTED -> Tone.NEUTRAL;
        };
        return new Badge(tone, word(state));
    }

    /** The state and since when, in a sentence. */
    public static Message told(Cell cell) {
        return switch (cell.state()) {
            case NOT_EXPECTED -> Message.of("matrix.told.NOT_EXPECTED");
            case NOT_APPLICABLE ->
                Message.of(
                        "matrix.told.NOT_APPLICABLE",
                        cell.said() == null ? "" : cell.said().reason());
            case FRESH, DUE_SOON ->
                Message.of("matrix.told." + cell.state().name(), Objects.requireNonNull(cell.due()));
            case OVERDUE, NEVER ->
                Message.of("matrix.told." + cell.state().name(), Objects.requireNonNull(cell.since()));
        };
    }

    public static Message strength(Strength strength) {
        return Message.of("matrix.strength." + strength.name());
    }

    /** Who owes it, in words. */
    public static Message holder(Cell cell) {
        var holder = cell.holder();
        if (holder == null) {
            return Message.of("matrix.holder.none");
        }
        return holder.people().isEmpty()
                ? Message.of("matrix.holder.vacant", holder.name(), holder.circleName())
                : Message.of("matrix.holder.held", holder.names(), holder.name(), holder.circleName());
    }
}
