package coop.cabas.papers.web;

import coop.cabas.organisation.Identity;
import coop.cabas.ui.Page;

/** Form to join on paper, or to correct what is known. Texts that are not known are empty, and leave room to write. */
public record JoiningSheet(Identity coop, String number, String name, String address, String email) implements Page {

    static JoiningSheet blank(Identity coop) {
        return new JoiningSheet(coop, "", "", "", "");
    }
}
