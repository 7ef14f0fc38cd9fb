package coop.cabas.shifts.accounts;

import static coop.cabas.members.search.SearchField.of;

import coop.cabas.members.search.SearchField;
import coop.cabas.members.search.SearchField.Kind;
import coop.cabas.members.search.SearchFields;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** Members are searched by what their account comes to, and by their last shift: whoever is found can be written to. */
@Component
@Order(25)
class TimeSearch implements SearchFields {

    private static final Message GROUP = Message.of("shifts.title");

    @Override
    public List<SearchField> fields() {
        return List.of(
                        of("shifts.hours", GROUP, Message.of("shifts.search.hours"), Kind.NUMBER, """
                                (select o.ahead / 60.0 from shifts.sharer s join shifts.owed o on o.account = s.account where s.member = m.id)
                                """),
                        of("shifts.lastShift", GROUP, Message.of("shifts.search.last"), Kind.DAY, """
                                (select max(h.day) from shifts.booking b join shifts.shift h on h.id = b.shift
                                 where b.member = m.id and b.cancelled is null and h.cancelled is null and h.day < :today)
                                """),
                        of("shifts.nextShift", GROUP, Message.of("shifts.search.next"), Kind.DAY, """
                                (select min(h.day) from shifts.booking b join shifts.shift h on h.id = b.shift
                                 where b.member = m.id and b.cancelled is null and h.cancelled is null and h.day >= :today)
                                """))
                .stream()
                .map(field -> field.requiring(ShiftsPermissions.ACCOUNTS))
                .toList();
    }
}
