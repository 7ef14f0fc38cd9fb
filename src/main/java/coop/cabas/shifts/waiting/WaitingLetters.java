package coop.cabas.shifts.waiting;

import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shifts.Shift;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells those who asked that a shift has a free place, or lacks people. Whoever has no address is told nothing. */
@Component
class WaitingLetters {

    private final Mailer mailer;
    private final PublicAddress address;
    private final Directory directory;

    WaitingLetters(Mailer mailer, PublicAddress address, Directory directory) {
        this.mailer = mailer;
        this.address = address;
        this.directory = directory;
    }

    void free(Shift shift, MemberId member) {
        send(
                shift,
                member,
                Message.of("shifts.mail.free.subject", shift.starts()),
                Message.of("shifts.mail.free", shift.jobName(), shift.starts(), shift.ends()));
    }

    void missing(Shift shift, MemberId member) {
        send(
                shift,
                member,
                Message.of("shifts.mail.missing.subject", shift.starts()),
                Message.of("shifts.mail.missing", shift.jobName(), shift.starts(), shift.missing()));
    }

    private void send(Shift shift, MemberId member, Message subject, Message told) {
        var to = directory.find(member);
        var email = to.email();
        if (email != null && Mailer.isOne(email)) {
            mailer.send(new Mail(
                    email,
                    to.language(),
                    subject,
                    List.of(told, Message.of("shifts.mail.quickest")),
                    new Mail.Action(
                            Message.of("shifts.mail.look"),
                            address.of("/shifts/" + shift.id().value()))));
        }
    }
}
