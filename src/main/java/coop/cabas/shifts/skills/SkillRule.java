package coop.cabas.shifts.skills;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.booking.BookingRule;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Places that need skills are kept for whoever has them: others take one of those that remain. Whoever has them is counted on such a place
 * first. Somebody else who books is asked to confirm.
 */
@Component
@Order(SkillRule.LAST)
public class SkillRule implements BookingRule {

    /** It lets one at a time through: what needs no waiting is asked before. */
    static final int LAST = 100;

    private final JdbcClient jdbc;
    private final Needs needs;
    private final KeyRoles roles;

    SkillRule(JdbcClient jdbc, Needs needs, KeyRoles roles) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.roles = roles;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        if (byStaff || needs.of(shift.id()).isEmpty()) {
            return;
        }
        // Two who ask at once wait for one another: what remains is counted once the first is booked.
        jdbc.sql("select id from shifts.shift where id = :id for update")
                .param("id", shift.id().value())
                .query((row, n) -> row.getLong(1))
                .list();
        var others = new HashMap<>(roles.expected(shift.id()));
        others.remove(member);
        if (others.size() >= shift.most()) {
            // Somebody may give back before the place is taken, and it may be one that needs a skill.
            throw new Refused("shifts.refused.lost");
        }
        missing(shift, member).ifPresent(named -> {
            throw new Refused("shifts.refused.skill", named);
        });
    }

    @Override
    public Optional<Message> doubt(Shift shift, MemberId member) {
        return missing(shift, member).map(named -> Message.of("shifts.doubt.skill", named));
    }

    /** What the places that remain need and somebody lacks; empty when there is one for them, or none at all. */
    public Optional<String> missing(Shift shift, MemberId member) {
        var asked = needs.of(shift.id());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var present = new HashMap<>(roles.expected(shift.id()));
        present.remove(member);
        var free = shift.most() - present.size();
        var with = new HashMap<>(present);
        with.put(member, roles.skills(member, shift.day()));
        var filled = Seats.of(asked, with);
        if (free <= 0 || free - 1 >= asked.size() - filled.size()) {
            return Optional.empty();
        }
        var before = Seats.of(asked, present);
        return Optional.of(asked.stream()
                .filter(need -> !before.containsKey(need.number()))
                .map(Need::told)
                .distinct()
                .collect(Collectors.joining(", ")));
    }

    /** What somebody who is not booked yet would be counted for; empty when it is nothing in particular. */
    public Optional<String> offered(Shift shift, MemberId member) {
        var with = new LinkedHashMap<>(roles.present(shift.id()));
        with.put(member, roles.skills(member, shift.day()));
        var filled = Seats.of(needs.of(shift.id()), with);
        return needs.of(shift.id()).stream()
                .filter(need -> member.equals(filled.get(need.number())))
                .map(Need::told)
                .findFirst();
    }
}
