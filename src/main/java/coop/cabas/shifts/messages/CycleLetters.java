package coop.cabas.shifts.messages;

import coop.cabas.audit.Audit;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Turns;
import coop.cabas.shifts.accounts.CycleRule;
import coop.cabas.shifts.accounts.TimeRules;
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
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes to whoever has booked nothing in their cycle: when it begins, and in its middle. Each once, however often it runs; whoever has
 * something booked, is on leave or is not to be chased is left alone.
 */
@Service
@Transactional
public class CycleLetters {

    static final String START = "CYCLE_START";
    static final String HALF = "CYCLE_HALF";
    static final List<Placeholder> FIELDS = List.of(Placeholder.FIRST_NAME, Placeholder.CYCLE, Placeholder.BALANCE);

    /** A letter about a cycle that began longer ago comes too late. */
    private static final int LATE_DAYS = 7;

    private final JdbcClient jdbc;
    private final Turns turns;
    private final ShiftMessages messages;
    private final TimeRules rules;
    private final Directory directory;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Audit audit;
    private final Clock clock;

    CycleLetters(
            JdbcClient jdbc,
            Turns turns,
            ShiftMessages messages,
            TimeRules rules,
            Directory directory,
            Mailer mailer,
            PublicAddress address,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.messages = messages;
        this.rules = rules;
        this.directory = directory;
        this.mailer = mailer;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    private record Due(long account, LocalDate first, long ahead, MemberId member) {}

    /** Writes what is to be written today. @return letters */
    public int run() {
        turns.take("shifts.cycleLetters");
        return write(START) + write(HALF);
    }

    private int write(String kind) {
        var message = messages.find(kind);
        if (!message.active()) {
            return 0;
        }
        var today = LocalDate.now(clock);
        var cycles = rules.cycles();
        var due = idle(today).stream()
                .filter(one -> isTime(kind, cycles.of(one.first(), today), today))
                .collect(Collectors.groupingBy(Due::account));
        var told = due.values().stream()
                .map(List::getFirst)
                .filter(one -> keep(one.account(), cycles.of(one.first(), today).first(), kind))
                .flatMap(one -> Objects.requireNonNull(due.get(one.account())).stream())
                .collect(Collectors.toMap(Due::member, Function.identity()));
        var letters = directory.all(told.keySet()).stream()
                .mapToInt(member -> {
                    var one = Objects.requireNonNull(told.get(member.id()));
                    return send(message, member, cycles.of(one.first(), today), one.ahead());
                })
                .sum();
        if (letters > 0) {
            audit.record("shifts.message.cycle", "shifts.message:" + kind, null, Map.of("letters", letters));
        }
        return letters;
    }

    private static boolean isTime(String kind, CycleRule.Cycle cycle, LocalDate today) {
        var days = cycle.last().toEpochDay() - cycle.first().toEpochDay() + 1;
        var since = today.toEpochDay() - cycle.first().toEpochDay() - (kind.equals(HALF) ? days / 2 : 0);
        return since >= 0 && since < LATE_DAYS;
    }

    /** Those with nothing booked until the end of their cycle; people of the past and accounts kept elsewhere are left out. */
    private List<Due> idle(LocalDate today) {
        return jdbc.sql("""
                        select a.id as account, a.first, coalesce(o.ahead, 0) as ahead, s.member
                        from shifts.account a join shifts.sharer s on s.account = a.id
                        cross join shifts.time_rule r cross join shifts.setting t
                        left join shifts.owed o on o.account = a.id
                        where a.joined is null and a.first <= :today and a.kept <= :today and (a.closed is null or a.closed > :today) and r.due > 0
                          and not exists (select from shifts.spared x where x.account = a.id)
                          and not exists (select from shifts.leave l where l.account = a.id and l.since <= :today and (l.until is null or l.until >= :today))
                          and not exists (
                              select from shifts.sharer p join shifts.booking b on b.member = p.member and b.cancelled is null
                              join shifts.shift h on h.id = b.shift and h.cancelled is null
                              where p.account = a.id and h.day >= shifts.cycle_start(r.cycle, a.first, t.epoch, r.days, :today)
                                and h.day < shifts.cycle_next(r.cycle, a.first, t.epoch, r.days, :today))
                        order by a.id, s.member
                        """)
                .param("today", today)
                .query((row, n) -> new Due(
                        row.getLong("account"),
                        row.getObject("first", LocalDate.class),
                        row.getLong("ahead"),
                        new MemberId(row.getLong("member"))))
                .list();
    }

    private boolean keep(long account, LocalDate cycle, String kind) {
        return jdbc.sql("""
                        insert into shifts.cycle_letter (account, cycle, kind, at) values (:account, :cycle, :kind, :now) on conflict do nothing
                        """)
                        .param("account", account)
                        .param("cycle", cycle)
                        .param("kind", kind)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    private int send(ShiftMessage message, Member member, CycleRule.Cycle cycle, long ahead) {
        var email = member.email();
        if (email == null || !Mailer.isOne(email)) {
            return 0;
        }
        Text.in(
                member.language(),
                () -> mailer.send(message.to(
                        email,
                        member.language(),
                        Map.of(
                                Placeholder.FIRST_NAME,
                                Wording.plain(member.firstName()),
                                Placeholder.CYCLE,
                                Text.t("shifts.fromTo", cycle.first(), cycle.last()),
                                Placeholder.BALANCE,
                                Format.hours(ahead)),
                        new Mail.Action(Message.of("shifts.take"), address.of("/shifts")))));
        return 1;
    }
}
