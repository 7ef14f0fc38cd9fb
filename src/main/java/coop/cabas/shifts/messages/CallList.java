package coop.cabas.shifts.messages;

import coop.cabas.members.Admissions;
import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.members.Phones;
import coop.cabas.shifts.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who could be asked by telephone to come to a shift: who did that job before, is free that day, and not on leave. */
@Service
@Transactional(readOnly = true)
public class CallList {

    /** More than anybody calls in an evening. */
    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Phones numbers;
    private final Admissions admissions;
    private final Clock clock;

    CallList(JdbcClient jdbc, Directory directory, Phones numbers, Admissions admissions, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.numbers = numbers;
        this.admissions = admissions;
        this.clock = clock;
    }

    /**
     * Somebody to call.
     *
     * @param phone null when none is known
     * @param times how often they did that job
     * @param last when, the last time
     */
    public record Callable(Member member, @Nullable String phone, int times, LocalDate last) {}

    private record Done(MemberId member, int times, LocalDate last) {}

    /** Those who did it at that hour of the week first, then those who did it most often. */
    public List<Callable> of(Shift shift) {
        var done = done(shift);
        var ids = done.stream().map(Done::member).toList();
        var may = admissions.of(ids, shift.day());
        var members = directory.all(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var phones = numbers.main(ids);
        return done.stream()
                .filter(one ->
                        Objects.requireNonNull(may.get(one.member())).shop().may())
                .limit(MOST)
                .map(one -> callable(one, members, phones))
                .toList();
    }

    private static Callable callable(Done one, Map<MemberId, Member> members, Map<MemberId, String> phones) {
        return new Callable(
                Objects.requireNonNull(members.get(one.member())), phones.get(one.member()), one.times(), one.last());
    }

    private List<Done> done(Shift shift) {
        return jdbc.sql("""
                        select b.member, count(*) as times, max(s.day) as last,
                               count(*) filter (where extract(isodow from s.starts) = extract(isodow from :starts)
                                                  and s.starts::time = (:starts)::time) as alike
                        from shifts.booking b join shifts.shift s on s.id = b.shift
                        where s.job = :job and s.starts < :now and s.cancelled is null and b.cancelled is null
                          and b.attended is distinct from 'ABSENT' and b.attended is distinct from 'EXCUSED'
                          and not exists (
                              select from shifts.booking x join shifts.shift y on y.id = x.shift
                              where x.member = b.member and x.cancelled is null and y.cancelled is null and y.day = :day)
                          and not exists (
                              select from shifts.leave l join shifts.owner o on o.id = l.account
                              where o.member = b.member and l.since <= :day and coalesce(l.until, 'infinity') >= :day)
                        group by b.member order by alike desc, times desc, last desc, b.member limit :most
                        """)
                .param("job", shift.job().value())
                .param("starts", shift.starts())
                .param("day", shift.day())
                .param("now", LocalDateTime.now(clock))
                .param("most", MOST * 2)
                .query((row, n) -> new Done(
                        new MemberId(row.getLong("member")),
                        row.getInt("times"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }
}
