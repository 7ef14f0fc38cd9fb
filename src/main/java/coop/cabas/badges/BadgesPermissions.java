package coop.cabas.badges;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over badges. Members need none for their own. */
@Component
public final class BadgesPermissions implements Permission.Catalogue {

    /** Give cards, tags and slips to members, and end them. */
    public static final String ISSUE = "badges.issue";

    /** Choose what cards look like and whether phones serve. */
    public static final String SETTINGS = "badges.settings";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(ISSUE), new Permission(SETTINGS));
    }
}
