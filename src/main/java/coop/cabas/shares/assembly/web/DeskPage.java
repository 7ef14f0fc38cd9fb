package coop.cabas.shares.assembly.web;

import coop.cabas.shares.assembly.Assembly;
import coop.cabas.shares.assembly.Desk.Voter;
import coop.cabas.shares.assembly.Tally;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The desk at the door of an assembly.
 *
 * @param giver whose vote is being given; null when somebody signs in
 */
public record DeskPage(
        Assembly assembly,
        Tally tally,
        String words,
        List<Voter> found,
        @Nullable Voter giver) implements Page {

    public String path() {
        return "/shares/assemblies/" + assembly.id().value() + "/desk";
    }
}
