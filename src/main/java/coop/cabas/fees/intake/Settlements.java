package coop.cabas.fees.intake;

import coop.cabas.fees.intake.FeeFile.Settlement;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** What imported payments pay of fees. */
final class Settlements {

    private Settlements() {}

    static Map<Long, List<Settlement>> read(JdbcClient jdbc, Long[] fees, LongPredicate shared) {
        var found = new HashMap<Long, List<Settlement>>();
        jdbc.sql("""
                        select a.fee, a.payment, a.amount, p.paid_on, p.method
                        from fees.allocation a join fees.payment p on p.id = a.payment
                        where a.fee = any(:ids) and p.imported
                          and not exists (select from fees.instalment i where i.fee = a.fee and i.payment = a.payment)
                        order by a.payment
                        """)
                .param("ids", fees)
                .query((row, n) -> {
                    long payment = row.getLong("payment");
                    var part = shared.test(payment);
                    return found.computeIfAbsent(row.getLong("fee"), fee -> new ArrayList<>())
                            .add(new Settlement(
                                    part ? payment : null,
                                    row.getObject("paid_on", LocalDate.class),
                                    row.getBigDecimal("amount"),
                                    row.getObject("method", Long.class)));
                })
                .list();
        return found;
    }
}
