package coop.cabas.members.intake;

import coop.cabas.members.intake.MemberFile.Membership;

import java.util.List;
import java.util.Set;

/**
 * What hangs on a member beside their {@link MemberFile}, for a list that tells of it.
 *
 * @param emails all but the main one
 * @param tags their ids
 * @param memberships of every kind, the oldest first
 */
public record MemberExtras(List<String> emails, Set<Long> tags, List<Membership> memberships) {

    public static final MemberExtras NONE = new MemberExtras(List.of(), Set.of(), List.of());

    public MemberExtras {
        emails = List.copyOf(emails);
        tags = Set.copyOf(tags);
        memberships = List.copyOf(memberships);
    }
}
