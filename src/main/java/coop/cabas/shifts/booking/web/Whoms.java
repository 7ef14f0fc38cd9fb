package coop.cabas.shifts.booking.web;

import coop.cabas.members.Whom;
import coop.cabas.shared.Message;

/** What is said when it is not clear whom somebody means. */
public final class Whoms {

    private Whoms() {}

    public static Message unclear(Whom whom) {
        return whom.among().isEmpty()
                ? Message.of("shifts.refused.nobodyMeant", whom.typed())
                : Message.of("shifts.refused.several", whom.typed());
    }
}
