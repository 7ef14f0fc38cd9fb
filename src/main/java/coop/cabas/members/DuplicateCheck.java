package coop.cabas.members;

import coop.cabas.shared.Message;

import java.util.List;

/** Tells whether somebody about to be registered looks like somebody in the file. Contributed as a bean. */
public interface DuplicateCheck {

    /** @param reasons why they look alike, the strongest first */
    record Suspect(MemberId member, String name, List<Message> reasons) {

        public Suspect {
            reasons = List.copyOf(reasons);
        }
    }

    /** @return the likeliest first, a handful at most */
    List<Suspect> like(NewMember wanted);
}
