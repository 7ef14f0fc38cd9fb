package coop.cabas.access;

import coop.cabas.command.Announcement;
import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/** How an empty Cabas gets its first administrator: by a link that works once, printed on the terminal at start. */
@Service
public class FirstAdministrator implements Announcement {

    private final Administrators administrators;
    private final Accounts accounts;
    private final Links links;
    private final PublicAddress address;

    FirstAdministrator(Administrators administrators, Accounts accounts, Links links, PublicAddress address) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.links = links;
        this.address = address;
    }

    /** The link, made anew at each start until somebody administers this Cabas; links of earlier starts stop working. */
    @Override
    @Transactional
    public List<Message> lines() {
        if (administrators.exist()) {
            return List.of();
        }
        var url = address.of("/password/" + links.make(Links.Purpose.FIRST_ADMIN, null));
        return List.of(Message.of("access.firstAdministrator.link", url));
    }

    /**
     * Makes the first administrator.
     *
     * @param secret of the printed link
     * @throws Refused when the link no longer works, or as {@link Accounts#createWithPassword}
     */
    @Transactional
    public AccountId create(String secret, NewAccount wanted, String password) {
        mustOpen(links.look(secret));
        var administrator = new NewAccount(wanted.email(), wanted.name(), wanted.language(), List.of(Role.ADMIN));
        var id = Caller.asProgram(() -> accounts.createWithPassword(administrator, password));
        mustOpen(links.use(secret));
        return id;
    }

    private void mustOpen(Optional<Links.Link> link) {
        if (link.isEmpty() || link.get().purpose() != Links.Purpose.FIRST_ADMIN) {
            throw new Refused("access.link.useless");
        }
    }
}
