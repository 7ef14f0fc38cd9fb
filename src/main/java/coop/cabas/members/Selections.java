package coop.cabas.members;

import java.util.List;

/** Tells who is in a {@link Selection}: for mailings, labels, attendance sheets. The list of members knows, and nobody else. */
public interface Selections {

    /** @return their ids by name, files merged into others left out */
    List<MemberId> members(Selection selection);
}
