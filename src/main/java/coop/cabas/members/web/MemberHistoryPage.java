package coop.cabas.members.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.ReadableHistory.Shown;
import coop.cabas.ui.Page;

/** Changes of a file, the latest first. */
public record MemberHistoryPage(MemberId id, String name, Shown shown) implements Page {

    public String path() {
        return "/members/" + id.value();
    }
}
