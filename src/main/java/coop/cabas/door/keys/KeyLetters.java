package coop.cabas.door.keys;

import coop.cabas.access.Keepers;
import coop.cabas.door.DoorPermissions;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.ArrayList;

/** Writes to whoever keeps the boxes. */
@Component
class KeyLetters {

    private final Keepers keepers;
    private final Directory directory;
    private final Mailer mailer;
    private final PublicAddress address;

    KeyLetters(Keepers keepers, Directory directory, Mailer mailer, PublicAddress address) {
        this.keepers = keepers;
        this.directory = directory;
        this.mailer = mailer;
        this.address = address;
    }

    /** A code does not open its box. */
    void stuck(KeyBox box, MemberId member, String note) {
        var text = new ArrayList<Message>();
        text.add(Message.of("door.mail.stuck", directory.find(member).name(), box.name(), box.place()));
        if (!note.isEmpty()) {
            text.add(Message.of("door.mail.note", note));
        }
        var action = new Mail.Action(
                Message.of("door.box.see"), address.of("/door/keys/" + box.id().value()));
        keepers.of(DoorPermissions.KEYS).stream()
                .filter(rights -> Mailer.isOne(rights.email()))
                .forEach(rights -> mailer.send(new Mail(
                        rights.email(),
                        rights.language(),
                        Message.of("door.mail.stuck.subject", box.name()),
                        text,
                        action)));
    }
}
