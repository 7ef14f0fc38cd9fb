package coop.cabas.mailings;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over letters to members. */
@Component
public final class MailingsPermissions implements Permission.Catalogue {

    /** See through the API which letters were sent and how many people they reached: no address, no name. */
    public static final String READ = "mailings.read";

    /** Write letters to members, send them, see whom they went to. */
    public static final String WRITE = "mailings.write";

    /** Choose when members are reminded of what is due, see whom, send at once. */
    public static final String REMIND = "mailings.remind";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(WRITE), new Permission(REMIND));
    }
}
