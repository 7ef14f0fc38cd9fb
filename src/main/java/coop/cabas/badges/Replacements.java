package coop.cabas.badges;

import coop.cabas.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A worn badge goes and a new card comes, or neither. */
@Service
@Transactional
public class Replacements {

    private final Badges badges;

    Replacements(Badges badges) {
        this.badges = badges;
    }

    /** @return the new card @throws Refused when nobody holds the old one, or it is ended already */
    public BadgeId replace(BadgeId old) {
        var holder = badges.find(old).holder();
        if (holder == null) {
            throw new Refused("badges.refused.ended");
        }
        badges.end(old, Ending.REPLACED);
        return badges.issue(holder);
    }
}
