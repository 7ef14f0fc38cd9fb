package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A sheet whose titles have been recognised and whose rows are to be read.
 *
 * @param name the file's name
 * @param sheets at the row after the titles
 * @param titles the row of titles
 */
record Source(String name, LocalDate today, Sheets sheets, Layout layout, Row titles, Findings findings) {

    /** An export looks back on the months before it, not on the years before. */
    private static final int LOOKS_BACK_DAYS = 300;

    Fields fields() {
        return new Fields(findings, titles);
    }

    Body body(List<Column> keys, List<Column> summed) {
        return new Body(sheets, titles, findings, keys, summed);
    }

    /**
     * When the till wrote the file, by its name, unless the days inside contradict that: people keep an old name, or
     * mistype the year.
     *
     * @param lastDay of the days inside, null when there are none
     * @return null when nothing reliable tells, which is remarked
     */
    @Nullable
    LocalDateTime exportedAt(@Nullable LocalDate lastDay) {
        var stamp = NameStamp.of(name);
        if (stamp == null) {
            findings.note(Message.of("sales.aemsoft.note.noStamp"));
            return null;
        }
        boolean possible = !stamp.day().isAfter(today)
                && (lastDay == null
                        || !stamp.day().isBefore(lastDay)
                                && ChronoUnit.DAYS.between(lastDay, stamp.day()) <= LOOKS_BACK_DAYS);
        if (!possible) {
            findings.note(Message.of("sales.aemsoft.note.stampContradicted", stamp.day()));
            return null;
        }
        return stamp.moment();
    }

    /** What is told of the file once its rows are read. */
    Reading reading(@Nullable LocalDate from, @Nullable LocalDate to, Map<String, Object> totals) {
        var unread = UnreadSheets.exports(sheets);
        if (!unread.isEmpty()) {
            findings.note(Message.of("sales.aemsoft.note.otherSheets", String.join(", ", unread)));
        }
        return new Reading(name, from, to, findings.rejects(), findings.notes(), totals);
    }
}
