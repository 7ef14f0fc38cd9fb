package coop.cabas.door.keys;

import coop.cabas.door.KeyBoxId;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Format;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What whoever is on duty may do with the boxes: read the code when it is time, say that it is another, or that it does not work. */
@Service
@Transactional
public class OwnKeys {

    private static final int AHEAD_DAYS = 7;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final KeyBoxes boxes;
    private final KeyCodes codes;
    private final KeyLetters letters;

    OwnKeys(JdbcClient jdbc, Clock clock, KeyBoxes boxes, KeyCodes codes, KeyLetters letters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.boxes = boxes;
        this.codes = codes;
        this.letters = letters;
    }

    private record Duty(long job, LocalDateTime starts, LocalDateTime ends) {}

    /** Boxes of the shifts of a week ahead, the next first: each box once for each shift. */
    @Transactional(readOnly = true)
    public List<KeyDuty> of(MemberId member) {
        var now = now();
        var all = boxes.all();
        var found = new ArrayList<KeyDuty>();
        for (var duty : duties(member, now)) {
            for (var box : all) {
                var key = new KeyDuty(
                        box,
                        duty.starts(),
                        duty.starts().minusMinutes(box.early()),
                        duty.ends().plusMinutes(box.late()));
                if (box.isFor(duty.job()) && !now.isAfter(key.until())) {
                    found.add(key);
                }
            }
        }
        found.sort(Comparator.comparing(KeyDuty::starts));
        return found;
    }

    private List<Duty> duties(MemberId member, LocalDateTime now) {
        return jdbc.sql("""
                        select job, starts, ends from shifts.on_duty
                        where member = :member and starts < :last and ends > :first order by starts
                        """)
                .param("member", member.value())
                .param("first", now.minusDays(1))
                .param("last", now.plusDays(AHEAD_DAYS))
                .query((row, n) -> new Duty(
                        row.getLong("job"),
                        row.getObject("starts", LocalDateTime.class),
                        row.getObject("ends", LocalDateTime.class)))
                .list();
    }

    /**
     * The code of a box, now; that they looked is written down.
     *
     * @throws NotFound when they have nothing to do with it
     * @throws Refused when it is not time yet, or nobody has said the code
     */
    public String look(KeyBoxId id, MemberId member) {
        return codes.look(id, member, mustBeOpen(id, member).starts());
    }

    /** They have set another code there. @throws NotFound as {@link #look} @throws Refused as {@link KeyCodes#write} */
    public void write(KeyBoxId id, MemberId member, int seen, String code, String why) {
        mustBeOpen(id, member);
        codes.write(id, seen, code, why, member);
    }

    /** The code does not open it: whoever keeps the boxes is written to. */
    public void report(KeyBoxId id, MemberId member, String note) {
        var box = mustBeOpen(id, member).box();
        if (box.version() == 0) {
            throw new Refused("door.refused.boxNone");
        }
        jdbc.sql(
                        "insert into door.key_report (box, version, at, member, note) values (:box, :version, :now, :member, :note)")
                .param("box", id.value())
                .param("version", box.version())
                .param("now", OffsetDateTime.now(clock))
                .param("member", member.value())
                .param("note", note.strip())
                .update();
        letters.stuck(box, member, note.strip());
    }

    private KeyDuty mustBeOpen(KeyBoxId id, MemberId member) {
        var own = of(member).stream().filter(key -> key.box().id().equals(id)).toList();
        if (own.isEmpty()) {
            throw new NotFound(id);
        }
        var now = now();
        return own.stream().filter(key -> key.isOpen(now)).findFirst().orElseThrow(() -> {
            var from = own.getFirst().from();
            return new Refused("door.refused.boxLater", Format.fullDay(from.toLocalDate()), from.toLocalTime());
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
