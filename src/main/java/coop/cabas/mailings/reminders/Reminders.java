package coop.cabas.mailings.reminders;

import coop.cabas.audit.Audit;
import coop.cabas.fees.renewal.Renewals;
import coop.cabas.mail.LetterId;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.WrittenLetter;
import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.mailings.reminders.Reckoning.Outcome;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Turns;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reminds members of what is due: each of each once, those of a household in one letter to whoever pays. */
@Service
@Transactional
public class Reminders {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Reckonings reckonings;
    private final ReminderRules rules;
    private final Mailer mailer;
    private final Renewals renewals;
    private final Audit audit;
    private final Clock clock;

    Reminders(
            JdbcClient jdbc,
            Turns turns,
            Reckonings reckonings,
            ReminderRules rules,
            Mailer mailer,
            Renewals renewals,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.reckonings = reckonings;
        this.rules = rules;
        this.mailer = mailer;
        this.renewals = renewals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param letters that were written
     * @param people whom they remind
     * @param withoutEmail who have no address to be written to
     */
    public record Done(int letters, int people, int withoutEmail) {}

    /** Who gets one letter. */
    private record Envelope(MemberId recipient, ReminderRuleId rule) {}

    /**
     * Writes what is to be written today. May be called at any time, by any instance, by many at once: whatever was missed for no
     * longer than a rule says is caught up with, and nothing goes twice.
     */
    public Done run() {
        turns.take("mailings.reminders");
        var letters = new LinkedHashMap<Envelope, List<Reckoning>>();
        var withoutEmail = 0;
        for (var one : reckonings.toDo(LocalDate.now(clock))) {
            var reckoning = one.reckoning();
            if (one.overtaken()) {
                keep(reckoning, "OVERTAKEN", null);
            } else if (reckoning.outcome() == Outcome.NO_EMAIL) {
                keep(reckoning, "NO_EMAIL", null);
                withoutEmail++;
            } else {
                letters.computeIfAbsent(
                                new Envelope(reckoning.recipient(), reckoning.rule()),
                                key -> new java.util.ArrayList<>())
                        .add(reckoning);
            }
        }
        var known = rules.all().stream().collect(Collectors.toMap(ReminderRule::id, rule -> rule));
        var people = 0;
        for (var letter : letters.entrySet()) {
            var rule =
                    java.util.Objects.requireNonNull(known.get(letter.getKey().rule()));
            var id = mailer.send(letter(rule, letter.getValue()));
            letter.getValue().forEach(reckoning -> keep(reckoning, "SENT", id));
            people += letter.getValue().size();
        }
        if (!letters.isEmpty() || withoutEmail > 0) {
            audit.record(
                    "mailings.reminders.ran",
                    "mailings.reminders",
                    null,
                    Map.of("letters", letters.size(), "people", people, "withoutEmail", withoutEmail));
        }
        return new Done(letters.size(), people, withoutEmail);
    }

    /** Who would be reminded of what until a day, as things stand. Writes nothing. @param most how many of them are told one by one */
    @Transactional(readOnly = true)
    public Ahead ahead(LocalDate until, int most) {
        return reckonings.ahead(LocalDate.now(clock), until, most);
    }

    /** Why somebody is reminded of what, or not. */
    @Transactional(readOnly = true)
    public List<Reckoning> explain(MemberId member) {
        return reckonings.of(member, LocalDate.now(clock));
    }

    /** Why somebody is left alone; null when they are not. */
    @Transactional(readOnly = true)
    public @Nullable String leftAlone(MemberId member) {
        return jdbc.sql("select reason from mailings.left_alone where member = :member")
                .param("member", member.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** From now on they get no reminder. @param reason why; blank to remind them again */
    public void leaveAlone(MemberId member, String reason) {
        if (reason.isBlank()) {
            jdbc.sql("delete from mailings.left_alone where member = :member")
                    .param("member", member.value())
                    .update();
            audit.record("mailings.alone.over", "members.member:" + member.value(), null, null);
            return;
        }
        jdbc.sql("""
                        insert into mailings.left_alone (member, reason, at, author) values (:member, :reason, :now, :author)
                        on conflict (member) do update set reason = excluded.reason, at = excluded.at, author = excluded.author
                        """)
                .param("member", member.value())
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .update();
        audit.record(
                "mailings.alone.begun", "members.member:" + member.value(), null, Map.of("reason", reason.strip()));
    }

    private void keep(Reckoning reckoning, String state, @Nullable LetterId letter) {
        jdbc.sql("""
                        insert into mailings.reminder (rule, member, item, due, state, recipient, letter, at)
                        values (:rule, :member, :item, :due, :state, :recipient, :letter, :now)
                        """)
                .param("rule", reckoning.rule().value())
                .param("member", reckoning.member().value())
                .param("item", reckoning.item())
                .param("due", reckoning.due())
                .param("state", state)
                .param(
                        "recipient",
                        letter == null ? null : reckoning.recipient().value(),
                        Types.BIGINT)
                .param("letter", letter == null ? null : letter.value(), Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private WrittenLetter letter(ReminderRule rule, List<Reckoning> reckonings) {
        var first = reckonings.getFirst();
        var language = first.language().equals("en") ? Locale.UK : Locale.FRANCE;
        var values = Text.in(language, () -> values(reckonings));
        if (Wording.holds(rule.body(language), Placeholder.LINK)) {
            // between these signs it is a link in Markdown, whatever signs a secret holds, and stays one in plain text
            values.put(Placeholder.LINK, "<" + renewals.link(first.recipient()) + ">");
        }
        return new WrittenLetter(
                java.util.Objects.requireNonNull(first.email()),
                language,
                Wording.fill(rule.subject(language), values),
                Wording.fill(rule.body(language), values),
                null,
                "",
                null,
                List.of());
    }

    private static Map<Placeholder, String> values(List<Reckoning> reckonings) {
        var first = reckonings.getFirst();
        var owed = reckonings.stream()
                .map(Reckoning::amount)
                .filter(java.util.Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.FIRST_NAME, Wording.plain(first.recipientFirstName()));
        values.put(Placeholder.NAME, Wording.plain(first.recipientName()));
        values.put(Placeholder.NUMBER, java.util.Objects.requireNonNullElse(first.recipientNumber(), ""));
        values.put(
                Placeholder.DUE,
                Format.day(reckonings.stream()
                        .map(Reckoning::due)
                        .min(LocalDate::compareTo)
                        .orElseThrow()));
        values.put(Placeholder.AMOUNT, owed.equals(Money.ZERO) ? "" : Format.money(owed));
        values.put(
                Placeholder.PEOPLE,
                reckonings.stream()
                        .map(one -> "* "
                                + (one.amount() == null
                                        ? Text.t("mailings.reminder.person", Wording.plain(one.name()), one.due())
                                        : Text.t(
                                                "mailings.reminder.person.amount",
                                                Wording.plain(one.name()),
                                                one.due(),
                                                one.amount())))
                        .collect(Collectors.joining("\n")));
        return values;
    }
}
