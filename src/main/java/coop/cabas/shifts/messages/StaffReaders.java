package coop.cabas.shifts.messages;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** Whom the office's letters about shifts go to, as the coop chose for its alerts. */
@Component
public class StaffReaders {

    private final AlertReaders readers;
    private final ShiftMessages messages;

    StaffReaders(AlertReaders readers, ShiftMessages messages) {
        this.readers = readers;
        this.messages = messages;
    }

    public record Reader(String email, Locale language) {}

    /** Each address once. */
    public List<Reader> ofAlerts() {
        return readers.of(messages.find(MessageKind.ALERT)).stream()
                .map(reader -> new Reader(reader.email(), reader.language()))
                .toList();
    }
}
