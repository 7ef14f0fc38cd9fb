package coop.cabas.spreadsheets;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.Reject;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Openings;
import coop.cabas.shares.Openings.Opening;
import coop.cabas.shares.Openings.Standing;
import coop.cabas.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Holds the lines of an older register against the one that Cabas keeps, and takes over those that are not there yet. A line that
 * stands there already is known by its holder, class, day, shares and paid-up part: it comes once, however often the file does.
 */
@Component
class Takeover {

    private final JdbcClient jdbc;
    private final Finding finding;
    private final Directory directory;
    private final Openings openings;

    Takeover(JdbcClient jdbc, Finding finding, Directory directory, Openings openings) {
        this.jdbc = jdbc;
        this.finding = finding;
        this.directory = directory;
        this.openings = openings;
    }

    /** Lines of one holder, class and day: there is one, unless each has a bulletin of its own. */
    record Slot(MemberId holder, ClassId of, LocalDate on) {}

    /** A line whose holder is known. */
    private record Known(ShareLine line, Opening opening) {

        Slot slot() {
            return new Slot(opening.holder(), opening.of(), opening.on());
        }
    }

    /**
     * The register that Cabas keeps, as it is while files are held against it.
     *
     * @param size lines taken over so far
     * @param left those that no line of a file has been found to be yet
     * @param seen rows that told something of a slot, by bulletin
     */
    record Ledger(int size, Map<Slot, List<Standing>> left, Map<Slot, Map<String, Integer>> seen) {}

    /** What one sheet comes to. @param same lines that stand in the register already */
    record Comparison(List<Opening> fresh, int same, List<Reject> rejects) {}

    Ledger ledger() {
        var standing = openings.standing();
        var left = new HashMap<Slot, List<Standing>>();
        standing.forEach(
                line -> left.computeIfAbsent(new Slot(line.holder(), line.of(), line.on()), slot -> new ArrayList<>())
                        .add(line));
        return new Ledger(standing.size(), left, new HashMap<>());
    }

    Comparison compare(ShareSheet sheet, Ledger ledger) {
        var rejects = new ArrayList<>(sheet.rejects());
        var others = new ArrayList<Known>();
        var same = 0;
        for (var one : known(sheet.lines(), rejects)) {
            var twin = twin(one, ledger);
            if (twin.isPresent()) {
                rejects.add(new Reject(one.line().row(), null, twin.get()));
            } else if (isThere(one, ledger)) {
                same++;
            } else {
                others.add(one);
            }
        }
        var fresh = new ArrayList<Opening>();
        for (var one : others) {
            var why = differing(one, ledger).or(() -> openings.refusal(one.opening()));
            if (why.isPresent()) {
                rejects.add(new Reject(one.line().row(), null, why.get()));
            } else {
                fresh.add(one.opening());
            }
        }
        rejects.sort(Comparator.comparing(Reject::row, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Comparison(fresh, same, rejects);
    }

    /**
     * Writes lines, those of the earliest day first: whoever holds shares is a cooperator since then.
     *
     * @throws Refused when somebody else has taken lines over since the ledger was read
     */
    void bring(List<Opening> fresh, Ledger ledger, BatchId batch) {
        var note = Text.t("spreadsheets.shares.reason");
        fresh.stream()
                .sorted(Comparator.comparing(Opening::on))
                .forEach(opening -> jdbc.sql(
                                "insert into spreadsheets.opening (movement, batch) values (:movement, :batch)")
                        .param("movement", openings.take(opening, note))
                        .param("batch", batch.value())
                        .update());
        // The first line written keeps all other writers out: whatever came before it shows by now.
        if (openings.standing().size() != ledger.size() + fresh.size()) {
            throw new Refused("spreadsheets.shares.moved");
        }
    }

    void undo(BatchId batch) {
        var reason = Text.t("spreadsheets.shares.undo.reason");
        jdbc
                .sql("delete from spreadsheets.opening where batch = :batch returning movement")
                .param("batch", batch.value())
                .query((row, n) -> row.getLong(1))
                .list()
                .stream()
                .sorted(Comparator.reverseOrder())
                .forEach(movement -> openings.takeBack(movement, reason));
    }

    /** Lines whose holder is found; the others are told. */
    private List<Known> known(List<ShareLine> lines, List<Reject> rejects) {
        var ids = new HashMap<String, Long>();
        var unclear = new HashMap<String, Message>();
        for (var named : List.of(true, false)) {
            var people = new LinkedHashMap<String, Person>();
            lines.stream()
                    .map(ShareLine::holder)
                    .filter(holder -> holder.name().isEmpty() != named)
                    .forEach(holder -> people.putIfAbsent(holder.key(), holder));
            var found = finding.of(List.copyOf(people.values()), named ? ShareHeading.NAMED : ShareHeading.UNNAMED);
            found.ids().forEach((person, id) -> ids.put(person.key(), id));
            people.forEach((key, person) -> found.rejects().stream()
                    .filter(reject -> Integer.valueOf(person.row()).equals(reject.row()))
                    .forEach(reject -> unclear.put(key, reject.reason())));
        }
        var names = new HashMap<Long, String>();
        directory
                .all(ids.values().stream().map(MemberId::new).toList())
                .forEach(member -> names.put(member.id().value(), member.name()));
        var known = new ArrayList<Known>();
        for (var line : lines) {
            var key = line.holder().key();
            var id = ids.get(key);
            if (id == null || unclear.containsKey(key)) {
                rejects.add(new Reject(
                        line.row(),
                        null,
                        unclear.getOrDefault(
                                key,
                                Message.of(
                                        "spreadsheets.shares.stranger",
                                        line.holder().called()))));
            } else if (isNamedOtherwise(line.holder(), names.getOrDefault(id, ""))) {
                rejects.add(new Reject(
                        line.row(),
                        null,
                        Message.of(
                                "spreadsheets.shares.otherName",
                                names.getOrDefault(id, ""),
                                line.holder().name())));
            } else {
                known.add(new Known(line, line.opening(id)));
            }
        }
        return known;
    }

    /** A number typed wrong finds somebody else: names tell. Their order, accents and capitals do not matter, nor one left out. */
    private static boolean isNamedOtherwise(Person holder, String name) {
        return !holder.name().isEmpty() && !words(name).containsAll(words(holder.name()));
    }

    private static TreeSet<String> words(String name) {
        var words = new TreeSet<String>();
        for (var word : name.split("[\\s\\p{Pd}'’]+", 0)) {
            words.add(Headers.plain(word));
        }
        return words;
    }

    /** Another row that says something of the same holder, class and day, under the same bulletin or none. */
    private static Optional<Message> twin(Known one, Ledger ledger) {
        var rows = ledger.seen().computeIfAbsent(one.slot(), slot -> new HashMap<>());
        var first = rows.putIfAbsent(
                one.line().reference().toLowerCase(Locale.ROOT), one.line().row());
        return first == null
                ? Optional.empty()
                : Optional.of(Message.of(
                        "spreadsheets.shares.twice", one.line().holder().called(), first));
    }

    /** Whether the register has that very line; then it is none of another. */
    private boolean isThere(Known one, Ledger ledger) {
        var paid = one.opening().paid() == null
                ? openings.capital(one.opening()).orElse(Money.ZERO)
                : one.opening().paid();
        var left = ledger.left().getOrDefault(one.slot(), new ArrayList<>());
        return left.stream()
                .filter(standing -> standing.shares() == one.line().shares()
                        && standing.paid().equals(paid))
                .findFirst()
                .map(left::remove)
                .orElse(false);
    }

    private static Optional<Message> differing(Known one, Ledger ledger) {
        return ledger.left().getOrDefault(one.slot(), List.of()).stream()
                .findFirst()
                .map(standing -> Message.of(
                        "spreadsheets.shares.differs", standing.movement(), standing.shares(), standing.paid()));
    }
}
