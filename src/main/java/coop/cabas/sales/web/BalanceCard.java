package coop.cabas.sales.web;

import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Tells of days whose journal and sales do not agree, as long as they are recent enough to be put right. */
@Component
class BalanceCard implements HomeCard {

    private static final int MONTHS_BACK = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    BalanceCard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return SalesPermissions.READ;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Told> told() {
        int days = jdbc.sql("select count(*)::int from sales.day_balance where state <> 'EQUAL' and day >= :since")
                .param("since", LocalDate.now(clock).minusMonths(MONTHS_BACK))
                .query(Integer.class)
                .single();
        return days == 0
                ? List.of()
                : List.of(new Task(
                        "scale",
                        Message.of("sales.card.balance.title"),
                        Message.of("sales.card.balance.why", days),
                        "/sales/reconciliation",
                        Message.of("sales.card.balance.action")));
    }
}
