package coop.cabas.fees;

import static coop.cabas.members.search.SearchField.any;
import static coop.cabas.members.search.SearchField.of;

import coop.cabas.members.search.LateOptions;
import coop.cabas.members.search.SearchField;
import coop.cabas.members.search.SearchField.Kind;
import coop.cabas.members.search.SearchFields;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Members are searched by what they owe, paid and are covered until. */
@Component
@Order(20)
class FeeSearch implements SearchFields {

    private static final Message GROUP = Message.of("fees.title");

    private final FeeTypes types;

    FeeSearch(FeeTypes types) {
        this.types = types;
    }

    @Override
    public List<SearchField> fields() {
        return List.of(
                        any("fees.state", GROUP, Message.of("fees.search.state"), Kind.CHOICE, """
                                select 'EXEMPT' as value where m.exempt
                                union all select 'NEVER' where not m.exempt and not exists (select from fees.cover c where c.member = m.id)
                                union all select 'LATE' from fees.cover c where c.member = m.id and c.until < :today and not m.exempt
                                union all select 'UP_TO_DATE' from fees.cover c where c.member = m.id and c.until >= :today and not m.exempt
                                """)
                                .among(LateOptions.of(FeeSearch::states)),
                        of(
                                "fees.until",
                                GROUP,
                                Message.of("fees.until"),
                                Kind.DAY,
                                "(select c.until from fees.cover c where c.member = m.id)"),
                        any("fees.type", GROUP, Message.of("fees.search.type"), Kind.CHOICE, """
                                select cast(f.type as text) as value from fees.fee f where f.member = m.id and f.cancelled is null
                                """)
                                .among(LateOptions.of(this::types)),
                        of("fees.owed", GROUP, Message.of("fees.owed"), Kind.NUMBER, """
                                (select coalesce(sum(f.amount - coalesce((select sum(a.amount) from fees.allocation a where a.fee = f.id), 0)), 0)
                                 from fees.fee f where f.member = m.id and f.cancelled is null)
                                """),
                        of("fees.lastPayment", GROUP, Message.of("fees.search.lastPayment"), Kind.DAY, """
                                (select max(p.paid_on) from fees.payment p where p.payer = m.id and p.amount > 0
                                 and not exists (select from fees.payment r where r.reverses = p.id))
                                """),
                        paid("fees.paidThisYear", "fees.search.paidThisYear", 0),
                        paid("fees.paidLastYear", "fees.search.paidLastYear", 1),
                        any("fees.cancelled", GROUP, Message.of("fees.search.cancelled"), Kind.DAY, """
                                select f.cancelled as value from fees.fee f where f.member = m.id and f.cancelled is not null
                                """))
                .stream()
                .map(field -> field.requiring(FeesPermissions.READ))
                .toList();
    }

    /** @param ago years before this one */
    private static SearchField paid(String name, String label, int ago) {
        return of(name, GROUP, Message.of(label), Kind.NUMBER, """
                (select coalesce(sum(p.amount), 0) from fees.payment p
                 where p.payer = m.id and extract(year from p.paid_on) = extract(year from cast(:today as date)) - %d)
                """.formatted(ago));
    }

    private static Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        for (var state : List.of(CoverState.UP_TO_DATE, CoverState.LATE, CoverState.NEVER, CoverState.EXEMPT)) {
            states.put(state.name(), Text.t("fees.state." + state));
        }
        return states;
    }

    private Map<String, String> types() {
        var names = new LinkedHashMap<String, String>();
        types.all().forEach(type -> names.put(String.valueOf(type.id().value()), type.name()));
        return names;
    }
}
