package coop.cabas.circles.meetings;

import coop.cabas.access.Accounts;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.ArrayList;

/** Letters to the members of a circle about one of its meetings. */
@Component
class Invitations {

    private final MeetingRows rows;
    private final Accounts accounts;
    private final Mailer mailer;
    private final PublicAddress address;

    Invitations(MeetingRows rows, Accounts accounts, Mailer mailer, PublicAddress address) {
        this.rows = rows;
        this.accounts = accounts;
        this.mailer = mailer;
        this.address = address;
    }

    /** @return how many were written to */
    int invite(Meeting meeting) {
        return send(
                meeting,
                Message.of("meetings.letter.invitation", meeting.circle().name(), meeting.title(), meeting.starts()));
    }

    void cancel(Meeting meeting) {
        send(
                meeting,
                Message.of("meetings.letter.cancelled", meeting.circle().name(), meeting.title(), meeting.starts()));
    }

    private int send(Meeting meeting, Message news) {
        var paragraphs = new ArrayList<Message>();
        paragraphs.add(news);
        if (meeting.isPlanned()) {
            if (!meeting.place().isEmpty()) {
                paragraphs.add(Message.of("meetings.letter.place", meeting.place()));
            }
            for (int i = 0; i < meeting.items().size(); i++) {
                paragraphs.add(Message.of(
                        "meetings.letter.item",
                        i + 1,
                        meeting.items().get(i).point().title()));
            }
        }
        var members = rows.members(meeting.circle().id());
        for (var member : members) {
            var account = accounts.find(member);
            mailer.send(new Mail(
                    account.email(),
                    account.language(),
                    Message.of("meetings.letter.subject", meeting.circle().name(), meeting.title()),
                    paragraphs,
                    new Mail.Action(Message.of("meetings.letter.open"), address.of(meeting.address()))));
        }
        return members.size();
    }
}
