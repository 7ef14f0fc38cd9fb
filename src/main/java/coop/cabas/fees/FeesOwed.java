package coop.cabas.fees;

import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import coop.cabas.shared.PersonalData;
import coop.cabas.ui.Format;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Whoever owes something, or is owed it, must be found again. */
@Component
class FeesOwed implements PersonalData {

    private final JdbcClient jdbc;

    FeesOwed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Message> objections(Subject subject) {
        return jdbc
                .sql("""
                        select sum(f.amount - coalesce((select sum(a.amount) from fees.allocation a where a.fee = f.id), 0)) as owed
                        from fees.fee f where f.member = any(:ids) and f.cancelled is null
                        """)
                .param("ids", subject.members().toArray(Long[]::new))
                .query((row, n) -> row.getBigDecimal("owed"))
                .list()
                .stream()
                .filter(owed -> owed != null && owed.signum() > 0)
                .map(owed -> Message.of("fees.forget.owed", Format.money(new Money(owed))))
                .toList();
    }
}
