package coop.cabas.shares.assembly.web;

import coop.cabas.shares.assembly.Assembly;
import coop.cabas.shares.assembly.CollegeTally;
import coop.cabas.shares.assembly.Tally;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.List;

/**
 * One assembly, from its call to its end.
 *
 * @param conveneBefore last day on which the letters may leave
 */
public record AssemblyPage(
        Assembly assembly,
        Tally tally,
        List<CollegeTally> colleges,
        LocalDate conveneBefore,
        LocalDate today,
        boolean mayChange)
        implements Page {

    public String path() {
        return "/shares/assemblies/" + assembly.id().value();
    }

    public boolean isConvenedLate() {
        var convened = assembly.convened();
        return (convened == null ? today : convened).isAfter(conveneBefore);
    }

    public boolean mayBeDrawnUp() {
        return mayChange && assembly.isOpen() && !assembly.votersOn().isAfter(today) && tally.votes() == 0;
    }
}
