package coop.cabas.purchasing;

import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** How this coop buys. */
@Service
@Transactional
public class PurchasingSettings {

    private final JdbcClient jdbc;
    private final Audit audit;

    PurchasingSettings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param tillReceives whether the till of another program tells what was received: receipts here then move nothing
     * @param windowDays calendar days whose sales a proposal looks at
     * @param customer name and address that stand on orders
     */
    public record Choices(boolean tillReceives, int windowDays, String customer) {}

    @Transactional(readOnly = true)
    public Choices get() {
        return jdbc.sql("select * from purchasing.setting")
                .query((row, n) -> new Choices(
                        row.getBoolean("till_receives"), row.getInt("window_days"), row.getString("customer")))
                .single();
    }

    public void choose(Choices choices) {
        var before = get();
        jdbc.sql("update purchasing.setting set till_receives = :till, window_days = :days, customer = :customer")
                .param("till", choices.tillReceives())
                .param("days", choices.windowDays())
                .param("customer", choices.customer().strip())
                .update();
        audit.record("purchasing.settings.chosen", "purchasing.setting:1", told(before), told(choices));
    }

    private static Map<String, Object> told(Choices choices) {
        return Map.of("till", choices.tillReceives(), "days", choices.windowDays());
    }
}
