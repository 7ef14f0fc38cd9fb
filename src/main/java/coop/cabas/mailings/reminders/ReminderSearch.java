package coop.cabas.mailings.reminders;

import static coop.cabas.members.search.SearchField.any;

import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.members.search.SearchField;
import coop.cabas.members.search.SearchField.Kind;
import coop.cabas.members.search.SearchFields;
import coop.cabas.shared.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Members are searched by what they were reminded of, and those whom no letter reaches found to be phoned or sent a paper. */
@Component
@Order(25)
class ReminderSearch implements SearchFields {

    private static final Message GROUP = Message.of("mailings.reminders");

    @Override
    public List<SearchField> fields() {
        return Stream.of(
                        any("mailings.reminded", GROUP, Message.of("mailings.search.reminded"), Kind.DAY, """
                                select cast(r.at at time zone 'Europe/Paris' as date) as value from mailings.reminder r
                                where r.member = m.id and r.state = 'SENT'
                                """),
                        // whoever has paid or renewed meanwhile is not phoned
                        any("mailings.toCall", GROUP, Message.of("mailings.search.toCall"), Kind.DAY, """
                                select r.due as value from mailings.reminder r join mailings.reminder_rule u on u.id = r.rule
                                where r.member = m.id and r.state = 'NO_EMAIL' and case u.about
                                    when 'COVER' then exists (select from fees.due d where d.member = r.member and d.due = r.due)
                                    when 'OWED' then exists (select from fees.owed_fact o where o.fee = r.item)
                                    when 'SHARES_OWED' then exists (select from shares.unpaid_fact s where s.member = r.member
                                                                    and s.class = r.item and s.since = r.due)
                                    when 'SHARES_END' then exists (select from shares.unpaid_fact s where s.member = r.member
                                                                   and s.class = r.item and s.deadline = r.due)
                                    else exists (select from fees.instalment_fact i join fees.fee_fact f on f.id = i.fee
                                                 where i.id = r.item and i.due = r.due and not i.paid and f.cancelled is null) end
                                """))
                .map(field -> field.requiring(MailingsPermissions.REMIND))
                .toList();
    }
}
