package coop.cabas.shifts.absence;

import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.messages.StaffReaders;
import coop.cabas.shifts.skills.KeyRoles;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells the office, whoever leads, and whoever is concerned. */
@Component
class AbsenceLetters {

    private final Mailer mailer;
    private final PublicAddress address;
    private final Directory directory;
    private final StaffReaders staff;
    private final KeyRoles roles;

    AbsenceLetters(Mailer mailer, PublicAddress address, Directory directory, StaffReaders staff, KeyRoles roles) {
        this.mailer = mailer;
        this.address = address;
        this.directory = directory;
        this.staff = staff;
        this.roles = roles;
    }

    /** To the office and to whoever leads the shift. */
    void absent(Booking booking, String why) {
        toTeam(
                booking,
                Message.of("shifts.mail.absent.subject", booking.starts()),
                List.of(
                        Message.of("shifts.mail.absent", booking.memberName(), booking.jobName(), booking.starts()),
                        Message.of("shifts.mail.reason", why)));
    }

    /** To the same: they come after all. */
    void coming(Booking booking) {
        toTeam(
                booking,
                Message.of("shifts.mail.coming.subject", booking.starts()),
                List.of(Message.of("shifts.mail.coming", booking.memberName(), booking.jobName(), booking.starts())));
    }

    private void toTeam(Booking booking, Message subject, List<Message> text) {
        var path = "/shifts/" + booking.shift().value();
        staff.ofAlerts()
                .forEach(reader -> mailer.send(new Mail(
                        reader.email(), reader.language(), subject, text, action("shifts.mail.absent.see", path))));
        roles.leaders(booking.shift()).stream()
                .filter(leader -> !leader.equals(booking.member()))
                .forEach(leader -> send(leader, subject, text, action("shifts.mail.absent.see", path)));
    }

    void tell(MemberId member, String subject, String key, Booking about, String path) {
        send(
                member,
                Message.of(subject, about.starts()),
                List.of(Message.of(key, about.jobName(), about.starts())),
                action("shifts.mail.absent.see", path));
    }

    private Mail.Action action(String label, String path) {
        return new Mail.Action(Message.of(label), address.of(path));
    }

    private void send(MemberId member, Message subject, List<Message> text, Mail.Action action) {
        var to = directory.find(member);
        var email = to.email();
        if (email != null && Mailer.isOne(email)) {
            mailer.send(new Mail(email, to.language(), subject, text, action));
        }
    }
}
