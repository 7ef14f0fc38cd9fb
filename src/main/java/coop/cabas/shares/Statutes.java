package coop.cabas.shares;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/**
 * What the statutes decide about shares, within what the law lets them. Each of these is the coop's own answer: the sources are
 * named so that it can be checked, not so that it need not be.
 */
@Service
@Transactional
public class Statutes {

    private final JdbcClient jdbc;
    private final Audit audit;

    Statutes(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * The rules.
     *
     * @param firstPayment percent of each share to be paid when subscribing: loi 47-1775, article 12 asks for a quarter
     * @param payUpYears years within which the rest is paid: five at most, same article
     * @param floorPercent percent of the highest capital ever reached below which refunds wait: article 13 asks for a quarter
     * @param floorAmount capital below which refunds wait too: 18 500 € in an SA (Code de commerce, L225-2, L231-5)
     * @param refundYears years within which a withdrawal is refunded
     * @param afterAssembly whether refunds wait for the assembly that approves the accounts of the year in which they were asked for
     * @param proxies votes that one person may carry for others
     * @param conveningDays days between the convening letters and the assembly
     * @param quorumPercent percent of the voters who must be there or represented; 0 for no quorum
     * @param yearEnd last day of the financial year
     */
    public record Rules(
            int firstPayment,
            int payUpYears,
            int floorPercent,
            Money floorAmount,
            int refundYears,
            boolean afterAssembly,
            int proxies,
            int conveningDays,
            int quorumPercent,
            MonthDay yearEnd) {

        /** Last day of the financial year that a day is of. */
        public LocalDate yearEndAfter(LocalDate day) {
            var end = yearEnd.atYear(day.getYear());
            return end.isBefore(day) ? yearEnd.atYear(day.getYear() + 1) : end;
        }
    }

    /** Part of the losses that each share bears, for withdrawals asked for between two days, included. */
    public record Loss(long id, ClassId of, LocalDate since, LocalDate until, Money amount, String decidedBy) {}

    @Transactional(readOnly = true)
    public Rules rules() {
        return jdbc.sql("select * from shares.rule")
                .query((row, n) -> new Rules(
                        row.getInt("first_payment"),
                        row.getInt("pay_up_years"),
                        row.getInt("floor_percent"),
                        new Money(row.getBigDecimal("floor_amount")),
                        row.getInt("refund_years"),
                        row.getBoolean("after_assembly"),
                        row.getInt("proxies"),
                        row.getInt("convening_days"),
                        row.getInt("quorum_percent"),
                        MonthDay.parse("--" + row.getString("year_end"))))
                .single();
    }

    public void choose(Rules rules) {
        var before = rules();
        jdbc.sql("""
                        update shares.rule set first_payment = :first, pay_up_years = :payUp, floor_percent = :percent,
                               floor_amount = :amount, refund_years = :refund, after_assembly = :after, proxies = :proxies,
                               convening_days = :convening, quorum_percent = :quorum, year_end = :end
                        """)
                .param("first", rules.firstPayment())
                .param("payUp", rules.payUpYears())
                .param("percent", rules.floorPercent())
                .param("amount", rules.floorAmount().amount())
                .param("refund", rules.refundYears())
                .param("after", rules.afterAssembly())
                .param("proxies", rules.proxies())
                .param("convening", rules.conveningDays())
                .param("quorum", rules.quorumPercent())
                .param("end", rules.yearEnd().toString().substring(2))
                .update();
        audit.record(
                "shares.rules.chosen",
                "shares.rule:1",
                Map.of("rules", before.toString()),
                Map.of("rules", rules.toString()));
    }

    @Transactional(readOnly = true)
    public List<Loss> losses() {
        return jdbc.sql("select * from shares.loss order by since desc, class")
                .query((row, n) -> new Loss(
                        row.getLong("id"),
                        new ClassId(row.getLong("class")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("decided_by")))
                .list();
    }

    /** @throws coop.cabas.shared.Refused when another holds on one of these days, or it ends before it begins */
    public void addLoss(ClassId of, LocalDate since, LocalDate until, Money amount, String decidedBy) {
        Guarded.write(() -> jdbc.sql("""
                        insert into shares.loss (class, since, until, amount, decided_by) values (:class, :since, :until, :amount, :by)
                        """)
                .param("class", of.value())
                .param("since", since)
                .param("until", until)
                .param("amount", amount.amount())
                .param("by", decidedBy.strip())
                .update());
        audit.record(
                "shares.loss.added",
                "shares.class:" + of.value(),
                null,
                Map.of("since", since.toString(), "until", until.toString(), "amount", amount.toString()));
    }

    /** Withdrawals refunded already keep what they bore. @throws NotFound when there is none */
    public void removeLoss(long id) {
        if (jdbc.sql("delete from shares.loss where id = :id").param("id", id).update() == 0) {
            throw new NotFound(String.valueOf(id));
        }
        audit.record("shares.loss.removed", "shares.loss:" + id, null, null);
    }
}
