package coop.cabas.privacy;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over personal data. */
@Component
public final class PrivacyPermissions implements Permission.Catalogue {

    /** See the register of processing, the requests, the consents. */
    public static final String READ = "privacy.read";

    /** Note requests and consents down, word the consents. */
    public static final String MANAGE = "privacy.manage";

    /** Take all that is kept of a member, notes of the staff included. */
    public static final String ARCHIVE = "privacy.archive";

    /** Make members anonymous, choose for how long files are kept. */
    public static final String ERASE = "privacy.erase";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(MANAGE), new Permission(ARCHIVE), new Permission(ERASE));
    }
}
