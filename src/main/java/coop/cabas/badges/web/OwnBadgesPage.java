package coop.cabas.badges.web;

import coop.cabas.badges.Badge;
import coop.cabas.badges.Phone;
import coop.cabas.members.Member;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A member's own card, badges and phones.
 *
 * @param card the one that serves; null while they have none
 * @param usesPhones whether a phone may be a badge in this coop
 */
public record OwnBadgesPage(
        Member member, @Nullable HeldBadge card, List<HeldBadge> badges, List<Phone> phones, boolean usesPhones)
        implements Page {

    static OwnBadgesPage of(Member member, List<HeldBadge> badges, List<Phone> phones, boolean usesPhones) {
        var card = badges.stream()
                .filter(badge -> badge.live() && badge.kind() == Badge.Kind.CARD)
                .findFirst()
                .orElse(null);
        return new OwnBadgesPage(member, card, badges, phones, usesPhones);
    }
}
