package coop.cabas.shifts.booking;

import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells people what they are booked for, and when they are no more. Whoever has no address is told nothing. */
@Component
class BookingLetters {

    private final Mailer mailer;
    private final PublicAddress address;
    private final Directory directory;

    BookingLetters(Mailer mailer, PublicAddress address, Directory directory) {
        this.mailer = mailer;
        this.address = address;
        this.directory = directory;
    }

    void taken(Booking booking) {
        send(
                booking.member(),
                Message.of("shifts.mail.taken.subject", booking.starts()),
                List.of(
                        Message.of("shifts.mail.taken", booking.jobName(), booking.starts(), booking.ends()),
                        Message.of("shifts.mail.calendar")));
    }

    void takenOff(Booking booking, String reason) {
        send(
                booking.member(),
                Message.of("shifts.mail.off.subject", booking.starts()),
                List.of(
                        Message.of("shifts.mail.off", booking.jobName(), booking.starts()),
                        Message.of("shifts.mail.reason", reason)));
    }

    void cancelled(Booking booking, String reason) {
        send(
                booking.member(),
                Message.of("shifts.mail.cancelled.subject", booking.starts()),
                List.of(
                        Message.of("shifts.mail.cancelled", booking.jobName(), booking.starts()),
                        Message.of("shifts.mail.reason", reason),
                        Message.of("shifts.mail.another")));
    }

    private void send(MemberId member, Message subject, List<Message> paragraphs) {
        var to = directory.find(member);
        var email = to.email();
        if (email != null && Mailer.isOne(email)) {
            mailer.send(new Mail(
                    email,
                    to.language(),
                    subject,
                    paragraphs,
                    new Mail.Action(Message.of("shifts.mine"), address.of("/me/shifts"))));
        }
    }
}
