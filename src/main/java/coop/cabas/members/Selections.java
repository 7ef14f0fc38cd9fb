package coop.cabas.members;

import java.util.List;
import java.util.Locale;

/** Tells who is in a {@link Selection}: for mailings, labels, attendance sheets. The list of members knows, and nobody else. */
public interface Selections {

    /**
     * @return their ids by name, files merged into others left out
     * @throws coop.cabas.shared.Refused when it asks for what whoever acts may not read, or for what makes no sense
     * @throws coop.cabas.shared.NotFound when it names a kept search that is gone or somebody else's
     */
    List<MemberId> members(Selection selection);

    /** Whom it chooses, in words: “Adhésion aujourd’hui est Adhérent·e et Ville est Lyon”. */
    String describe(Selection selection, Locale language);
}
