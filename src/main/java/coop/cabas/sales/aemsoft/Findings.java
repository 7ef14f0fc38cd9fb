package coop.cabas.sales.aemsoft;

import coop.cabas.imports.Reject;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found wrong or worth a remark while a file is read. */
final class Findings {

    /** A file that is wrong everywhere is not worth a longer list. */
    private static final int SHOWN_REJECTS = 200;

    private final List<Reject> rejects = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private int unshown;

    void reject(int row, @Nullable Column column, Message reason) {
        if (rejects.size() < SHOWN_REJECTS) {
            rejects.add(new Reject(row, column == null ? null : column.shown(), reason));
        } else {
            unshown++;
        }
    }

    void rejectFile(Message reason) {
        rejects.add(Reject.file(reason));
    }

    boolean hasRejects() {
        return !rejects.isEmpty();
    }

    void note(Message note) {
        notes.add(note);
    }

    /** Adds one to a remark that is told once, with its count. */
    void count(String key) {
        counted.merge(key, 1, Integer::sum);
    }

    List<Reject> rejects() {
        var all = new ArrayList<>(rejects);
        if (unshown > 0) {
            all.add(Reject.file(Message.of("sales.aemsoft.row.more", unshown)));
        }
        return all;
    }

    List<Message> notes() {
        var all = new ArrayList<>(notes);
        counted.forEach((key, times) -> all.add(Message.of(key, times)));
        return all;
    }
}
