package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.planning.Options;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Where the coop chose so, somebody who has never come is not the first to take a place at a shift: somebody is there to show them. */
@Component
class BeginnerRule implements BookingRule {

    private final JdbcClient jdbc;
    private final Options options;
    private final Clock clock;

    BeginnerRule(JdbcClient jdbc, Options options, Clock clock) {
        this.jdbc = jdbc;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        if (!byStaff && alone(shift, member)) {
            throw new Refused("shifts.refused.beginner");
        }
    }

    @Override
    public Optional<Message> doubt(Shift shift, MemberId member) {
        return alone(shift, member) ? Optional.of(Message.of("shifts.doubt.beginner")) : Optional.empty();
    }

    private boolean alone(Shift shift, MemberId member) {
        return options.chosen().beginners() && isEmpty(shift) && !hasCome(member);
    }

    private boolean isEmpty(Shift shift) {
        return jdbc.sql("select not exists (select from shifts.booking where shift = :shift and cancelled is null)")
                .param("shift", shift.id().value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private boolean hasCome(MemberId member) {
        return jdbc.sql("""
                        select exists (select from shifts.booking b join shifts.shift s on s.id = b.shift
                            where b.member = :member and b.cancelled is null and s.cancelled is null and s.starts < :now
                              and b.attended is distinct from 'ABSENT' and b.attended is distinct from 'EXCUSED')
                        """)
                .param("member", member.value())
                .param("now", LocalDateTime.now(clock))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
