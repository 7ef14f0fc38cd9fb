package coop.cabas.mail;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over the letters that Cabas sends. */
@Component
public final class MailPermissions implements Permission.Catalogue {

    /** See which letters were sent and to whom; without a mail server also what they say, links included. */
    public static final String READ = "mail.read";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ));
    }
}
