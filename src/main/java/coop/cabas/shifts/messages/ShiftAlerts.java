package coop.cabas.shifts.messages;

import coop.cabas.audit.Audit;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.shared.Message;
import coop.cabas.shared.Turns;
import coop.cabas.shifts.messages.AlertReaders.Reader;
import coop.cabas.shifts.staffing.Shortage;
import coop.cabas.shifts.staffing.Shortages;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells whoever looks after shifts which of those near do not work yet, in one letter: some days before, so that people are found; and
 * again nearer, with the way to the list of people to call. Of each shift once by each of these letters.
 */
@Service
@Transactional
public class ShiftAlerts {

    private static final List<String> STEPS = List.of(MessageKind.ALERT, MessageKind.CALL);

    private final JdbcClient jdbc;
    private final Turns turns;
    private final ShiftMessages messages;
    private final Shortages shortages;
    private final AlertReaders readers;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Audit audit;
    private final Clock clock;

    ShiftAlerts(
            JdbcClient jdbc,
            Turns turns,
            ShiftMessages messages,
            Shortages shortages,
            AlertReaders readers,
            Mailer mailer,
            PublicAddress address,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.messages = messages;
        this.shortages = shortages;
        this.readers = readers;
        this.mailer = mailer;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes what is to be written now; may run at any time, many at once. @return letters */
    public int run() {
        turns.take("shifts.alerts");
        return STEPS.stream()
                .map(messages::find)
                .filter(ShiftMessage::active)
                .mapToInt(this::tell)
                .sum();
    }

    private int tell(ShiftMessage message) {
        var to = readers.of(message);
        if (to.isEmpty()) {
            // Who is named tomorrow still hears of it.
            return 0;
        }
        var untold = shortages.until(LocalDate.now(clock).plusDays(message.days())).stream()
                .filter(shortage -> isFirst(shortage, message))
                .toList();
        if (untold.isEmpty()) {
            return 0;
        }
        to.forEach(reader -> write(message, reader, untold));
        audit.record(
                "shifts.message.alerted",
                "shifts.message:" + message.kind().name(),
                null,
                Map.of("letters", to.size(), "shifts", untold.size()));
        return to.size();
    }

    private boolean isFirst(Shortage shortage, ShiftMessage message) {
        return jdbc.sql(
                                "insert into shifts.alerted (shift, kind, at) values (:shift, :kind, :now) on conflict do nothing")
                        .param("shift", shortage.shift().id().value())
                        .param("kind", message.kind().name())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    private void write(ShiftMessage message, Reader reader, List<Shortage> untold) {
        var calls = message.kind().name().equals(MessageKind.CALL);
        Text.in(
                reader.language(),
                () -> mailer.send(message.to(
                        reader.email(),
                        reader.language(),
                        Map.of(
                                Placeholder.SHIFTS,
                                untold.stream()
                                        .map(shortage -> line(shortage, calls))
                                        .collect(Collectors.joining("\n"))),
                        new Mail.Action(
                                Message.of(calls ? "shifts.calls" : "shifts.staffing"),
                                address.of(calls ? "/shifts/calls" : "/shifts/staffing?weeks=2")))));
    }

    private String line(Shortage shortage, boolean calls) {
        var shift = shortage.shift();
        return "* "
                + Text.t(
                        "shifts.message.short",
                        Format.fullDay(shift.day()),
                        Format.time(shift.starts().toLocalTime()),
                        Format.time(shift.ends().toLocalTime()),
                        Wording.plain(shift.jobName()),
                        shift.booked(),
                        shift.most(),
                        shift.missing())
                + (shortage.roles().isEmpty()
                        ? ""
                        : Text.t("shifts.message.roles", Wording.plain(String.join(", ", shortage.roles()))))
                + (calls ? " <" + address.of("/shifts/" + shift.id().value() + "/calls") + ">" : "");
    }
}
