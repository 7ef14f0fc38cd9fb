package coop.cabas.shifts.messages;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.messages.ShiftMessage.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Letters about shifts as the coop wants them: which go, when, and in which words. */
@Service
@Transactional
public class ShiftMessages {

    private final JdbcClient jdbc;
    private final List<MessageKind> kinds;
    private final Audit audit;

    ShiftMessages(JdbcClient jdbc, List<MessageKind> kinds, Audit audit) {
        this.jdbc = jdbc;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(MessageKind::order))
                .toList();
        this.audit = audit;
    }

    /** A circle that letters may go to. */
    public record Circle(long id, String name) {}

    @Transactional(readOnly = true)
    public List<ShiftMessage> all() {
        return kinds.stream().map(this::of).toList();
    }

    /** @throws NotFound when there is no such kind */
    @Transactional(readOnly = true)
    public ShiftMessage find(String kind) {
        return kinds.stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> new NotFound(kind));
    }

    /** Circles there are today, by name. */
    @Transactional(readOnly = true)
    public List<Circle> circles() {
        return jdbc.sql(
                        "select id, name from circles.circle_state where past is null and ended is null order by lower(name), id")
                .query((row, n) -> new Circle(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** Words that are the standard ones are kept as such, and change with them. @throws Refused when there is no such circle */
    public void save(ShiftMessage message) {
        var circle = message.circle();
        if (circle != null && circles().stream().noneMatch(one -> one.id() == circle)) {
            throw new Refused("shifts.message.circle.unknown");
        }
        var before = find(message.kind().name());
        var standard = ShiftMessage.standard(message.kind());
        jdbc.sql("""
                        insert into shifts.message (kind, active, days, subject_fr, body_fr, subject_en, body_en, circle, address)
                        values (:kind, :active, :days, :subjectFr, :bodyFr, :subjectEn, :bodyEn, :circle, :address)
                        on conflict (kind) do update set active = excluded.active, days = excluded.days, subject_fr = excluded.subject_fr,
                            body_fr = excluded.body_fr, subject_en = excluded.subject_en, body_en = excluded.body_en,
                            circle = excluded.circle, address = excluded.address
                        """)
                .param("kind", message.kind().name())
                .param("active", message.active())
                .param("days", message.days())
                .param("subjectFr", own(message.words().subjectFr(), standard.subjectFr()))
                .param("bodyFr", own(message.words().bodyFr(), standard.bodyFr()))
                .param("subjectEn", own(message.words().subjectEn(), standard.subjectEn()))
                .param("bodyEn", own(message.words().bodyEn(), standard.bodyEn()))
                .param("circle", circle, Types.BIGINT)
                .param("address", message.address())
                .update();
        audit.record(
                "shifts.message.changed",
                "shifts.message:" + message.kind().name(),
                Map.of("active", before.active(), "days", before.days()),
                Map.of("active", message.active(), "days", message.days()));
    }

    /** Back to the words that come with Cabas. */
    public void restore(String kind) {
        var now = find(kind);
        save(new ShiftMessage(now.kind(), now.active(), now.days(), Words.STANDARD, now.circle(), now.address()));
    }

    private ShiftMessage of(MessageKind kind) {
        return jdbc.sql("select * from shifts.message where kind = :kind")
                .param("kind", kind.name())
                .query((row, n) -> new ShiftMessage(
                        kind,
                        row.getBoolean("active"),
                        row.getInt("days"),
                        new Words(
                                row.getString("subject_fr"),
                                row.getString("body_fr"),
                                row.getString("subject_en"),
                                row.getString("body_en")),
                        row.getObject("circle", Long.class),
                        row.getString("address")))
                .optional()
                .orElse(new ShiftMessage(kind, kind.active(), kind.days(), Words.STANDARD, null, ""));
    }

    /** A browser sends line ends of its own. */
    private static String own(String typed, String standard) {
        var text = typed.replace("\r\n", "\n").strip();
        return text.equals(standard.strip()) ? "" : text;
    }
}
