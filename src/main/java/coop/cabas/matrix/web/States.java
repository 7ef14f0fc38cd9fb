package coop.cabas.matrix.web;

import coop.cabas.matrix.Activity;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Row;
import coop.cabas.shared.Message;
import coop.cabas.tools.Proof.Strength;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Badge.Tone;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** Names of activities, one after the other. */
    public static String names(List<Activity> activities) {
        return activities.stream().map(Activity::name).collect(Collectors.joining(" · "));
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

    /** Who answers for a tool, as short as can be; null when nothing is expected of it. */
    public static @Nullable Message answering(Row row) {
        var holder = row.holder();
        if (row.tally().expected() == 0) {
            return null;
        }
        return holder == null || holder.people().isEmpty()
                ? Message.of("matrix.holder.nobodyYet")
                : Message.of("matrix.holder.names", holder.names());
    }

    /** Where somebody can be found for a cell that nobody owes: the roles of the circle, or the tool that has no role. */
    public static String finding(Cell cell) {
        var holder = cell.holder();
        return holder == null
                ? "/tools/" + cell.tool().id().value()
                : "/circles/" + holder.circle().value() + "#roles";
    }

    /** Who owes it, without their role where somebody holds it. */
    public static Message briefHolder(Cell cell) {
        var holder = cell.holder();
        if (holder == null) {
            return Message.of("matrix.holder.none");
        }
        return holder.people().isEmpty()
                ? Message.of("matrix.holder.toFill", holder.name())
                : Message.of("matrix.holder.names", holder.names());
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
