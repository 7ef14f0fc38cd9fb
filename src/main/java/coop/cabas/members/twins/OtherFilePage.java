package coop.cabas.members.twins;

import coop.cabas.members.Member;
import coop.cabas.ui.Page;

import java.util.List;

/** Chooses by hand which other file may be the same person's. */
public record OtherFilePage(Member member, String search, List<Member> found) implements Page {

    public OtherFilePage {
        found = List.copyOf(found);
    }

    public String path() {
        return "/members/twins/" + member.id().value();
    }
}
