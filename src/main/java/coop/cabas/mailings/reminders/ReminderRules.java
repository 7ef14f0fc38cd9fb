package coop.cabas.mailings.reminders;

import coop.cabas.audit.Audit;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of reminders: what is reminded of, when, in which words. */
@Service
@Transactional
public class ReminderRules {

    /** What the words of a reminder may say of its reader. */
    public static final Set<Placeholder> PLACEHOLDERS = EnumSet.of(
            Placeholder.FIRST_NAME,
            Placeholder.NAME,
            Placeholder.NUMBER,
            Placeholder.DUE,
            Placeholder.AMOUNT,
            Placeholder.PEOPLE,
            Placeholder.LINK);

    /** The link renews a fee: it pays no share. */
    private static final Set<Placeholder> OF_SHARES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Placeholder.LINK, Placeholder.SHIFTS)));

    private static final ReminderRuleId NEW = new ReminderRuleId(0);

    private final JdbcClient jdbc;
    private final Audit audit;

    ReminderRules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** By what they remind of, then in the order in which they come. */
    @Transactional(readOnly = true)
    public List<ReminderRule> all() {
        return jdbc.sql("select * from mailings.reminder_rule order by active desc, about, days, id")
                .query(ReminderRules::read)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public ReminderRule find(ReminderRuleId id) {
        return jdbc.sql("select * from mailings.reminder_rule where id = :id")
                .param("id", id.value())
                .query(ReminderRules::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @param rule its number counts for nothing @throws Refused as {@link #change} */
    public ReminderRuleId add(ReminderRule rule) {
        check(rule);
        var id = new ReminderRuleId(
                once(() -> bound(jdbc.sql("""
                        insert into mailings.reminder_rule (name, about, fee_type, days, catch_up, starts, subject_fr, body_fr, subject_en,
                                                            body_en, active)
                        values (:name, :about, :type, :days, :catchUp, :starts, :subjectFr, :bodyFr, :subjectEn, :bodyEn, :active)
                        returning id
                        """), rule).query(Long.class).single()));
        audit.record("mailings.rule.added", "mailings.reminder_rule:" + id.value(), null, told(rule));
        return id;
    }

    /**
     * @throws Refused when its words hold something in braces that is unknown, it is about shares and yet of a type of fee, or another
     *     does the same on the same day
     */
    public void change(ReminderRule rule) {
        check(rule);
        var before = find(rule.id());
        var unused = once(() ->
                (long) bound(jdbc.sql("""
                        update mailings.reminder_rule set name = :name, about = :about, fee_type = :type, days = :days, catch_up = :catchUp,
                               starts = :starts, subject_fr = :subjectFr, body_fr = :bodyFr, subject_en = :subjectEn, body_en = :bodyEn,
                               active = :active
                        where id = :id
                        """), rule).param("id", rule.id().value()).update());
        audit.record(
                "mailings.rule.changed", "mailings.reminder_rule:" + rule.id().value(), told(before), told(rule));
    }

    static ReminderRuleId fresh() {
        return NEW;
    }

    /** What the words of a reminder of this may say. */
    public static Set<Placeholder> placeholders(ReminderRule.About about) {
        return about.isOfShares() ? OF_SHARES : PLACEHOLDERS;
    }

    private static void check(ReminderRule rule) {
        if (rule.about().isOfShares() && rule.type() != null) {
            throw new Refused("mailings.rule.noType");
        }
        Stream.of(rule.subjectFr(), rule.bodyFr(), rule.subjectEn(), rule.bodyEn())
                .flatMap(words -> Wording.problem(words, placeholders(rule.about())).stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw new Refused(problem);
                });
    }

    private static long once(java.util.function.Supplier<Long> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException another) {
            throw new Refused("mailings.rule.twice");
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ReminderRule rule) {
        return statement
                .param("name", rule.name().strip())
                .param("about", rule.about().name())
                .param("type", rule.type() == null ? null : rule.type().value(), Types.BIGINT)
                .param("days", rule.days())
                .param("catchUp", rule.catchUp())
                .param("starts", rule.starts())
                .param("subjectFr", rule.subjectFr().strip())
                .param("bodyFr", rule.bodyFr().strip())
                .param("subjectEn", rule.subjectEn().strip())
                .param("bodyEn", rule.bodyEn().strip())
                .param("active", rule.active());
    }

    private static Map<String, Object> told(ReminderRule rule) {
        return Map.of(
                "name", rule.name(),
                "days", rule.days(),
                "active", rule.active());
    }

    private static ReminderRule read(ResultSet row, int n) throws SQLException {
        var type = row.getLong("fee_type");
        return new ReminderRule(
                new ReminderRuleId(row.getLong("id")),
                row.getString("name"),
                ReminderRule.About.valueOf(row.getString("about")),
                type == 0 ? null : new FeeTypeId(type),
                row.getInt("days"),
                row.getInt("catch_up"),
                row.getObject("starts", LocalDate.class),
                row.getString("subject_fr"),
                row.getString("body_fr"),
                row.getString("subject_en"),
                row.getString("body_en"),
                row.getBoolean("active"));
    }
}
