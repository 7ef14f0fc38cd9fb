package coop.cabas.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.indicators.figures.Membership.Kind;
import coop.cabas.indicators.figures.Membership.Total;
import coop.cabas.members.MembershipKind;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Who was there, who came, who left, on days that everybody can count by hand. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@Transactional
class MembershipTest {

    private static final Period MARCH = Period.of(YearMonth.of(2026, 3));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Membership membership;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void countsWhoCameAndWhoLeft() {
        var stays = member();
        belongs(stays, "ASSOCIATION", "2024-01-01", null);
        belongs(stays, "COOPERATIVE", "2026-03-10", null);
        var comes = member();
        belongs(comes, "FRIEND", "2026-03-31", null);
        var leaves = member();
        belongs(leaves, "ASSOCIATION", "2025-01-01", "2026-03-15");
        var renews = member();
        belongs(renews, "ASSOCIATION", "2025-03-20", "2026-03-20");
        belongs(renews, "ASSOCIATION", "2026-03-20", null);

        assertThat(membership.total(MARCH)).isEqualTo(new Total(3, 1, 1, 3));
        assertThat(membership.kinds(MARCH))
                .containsExactly(
                        new Kind(MembershipKind.ASSOCIATION, 3, 0, 1, 2),
                        new Kind(MembershipKind.COOPERATIVE, 0, 1, 0, 1),
                        new Kind(MembershipKind.FRIEND, 0, 1, 0, 1));
        assertThat(membership.counts(List.of(LocalDate.parse("2026-03-14"), LocalDate.parse("2026-03-15"))))
                .extracting(Membership.Count::kind, Membership.Count::members)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MembershipKind.ASSOCIATION, 3L),
                        org.assertj.core.groups.Tuple.tuple(MembershipKind.COOPERATIVE, 1L),
                        org.assertj.core.groups.Tuple.tuple(MembershipKind.ASSOCIATION, 2L),
                        org.assertj.core.groups.Tuple.tuple(MembershipKind.COOPERATIVE, 1L));
    }

    @Test
    void addsUpWhatWasPaidAndTakesOffWhatWasTakenBack() {
        var payer = member();
        var kept = pays(payer, "FEE", "20.00", "2026-03-02", null);
        pays(payer, "DONATION", "5.50", "2026-03-03", null);
        pays(payer, "FEE", "20.00", "2026-04-01", null);
        pays(payer, "FEE", "-20.00", "2026-03-04", kept);

        assertThat(membership.receipts(MARCH, Step.MONTH)).singleElement().satisfies(one -> {
            assertThat(one.fees()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(one.gifts()).isEqualByComparingTo("5.50");
        });
    }

    @Test
    void showsThePeopleWithoutAnyFileOfTheTill() {
        belongs(member(), "COOPERATIVE", "2026-01-01", null);

        assertThat(mvc.get().uri("/indicators/members").with(People.who(context, "indicators.read")))
                .hasStatusOk()
                .bodyText()
                .contains("Coopérateur·rices", "Arrivées")
                .doesNotContain("Rien à montrer");
    }

    @Test
    void theCapitalIsThatOfTheRegisterOnTheDay() {
        var before = membership.capital(LocalDate.parse("2026-06-30"));
        jdbc.sql("""
                        with c as (insert into shares.class (code, name) values ('IND', 'Parts') returning id)
                        insert into shares.movement (operation, kind, effective, member, holder_name, class, shares, nominal, quantity,
                                                     capital, paid, recorded, author)
                        select 0, 'OPENING', '2026-06-15', :member, 'Martin', c.id, 10, 10, 10, 100, 100, '2026-06-16T10:00:00Z', 'Didier'
                        from c
                        """).param("member", member()).update();

        assertThat(membership.capital(LocalDate.parse("2026-06-30")).subtract(before))
                .isEqualByComparingTo("100");
        assertThat(membership.capital(LocalDate.parse("2026-06-14"))).isEqualByComparingTo(before);
    }

    private long member() {
        return jdbc.sql("""
                        insert into members.member (last_name, registered, created, changed)
                        values ('Martin', '2024-01-01', now(), now()) returning id
                        """).query(Long.class).single();
    }

    private void belongs(long member, String kind, String since, @Nullable String ended) {
        jdbc.sql("""
                        insert into members.membership (member, kind, since, ended, recorded)
                        values (:member, :kind, cast(:since as date), cast(:ended as date), now())
                        """)
                .param("member", member)
                .param("kind", kind)
                .param("since", since)
                .param("ended", ended, Types.VARCHAR)
                .update();
    }

    private long pays(long payer, String kind, String amount, String day, @Nullable Long reverses) {
        var fee = reverses == null ? fee(payer, kind, amount, day) : feeOf(reverses);
        var payment = jdbc.sql("""
                        insert into fees.payment (payer, paid_on, amount, reverses, recorded, author)
                        values (:payer, cast(:day as date), cast(:amount as numeric), :reverses, now(), 'Didier') returning id
                        """)
                .param("payer", payer)
                .param("day", day)
                .param("amount", amount)
                .param("reverses", reverses, Types.BIGINT)
                .query(Long.class)
                .single();
        jdbc.sql("insert into fees.allocation (payment, fee, amount) values (:payment, :fee, cast(:amount as numeric))")
                .param("payment", payment)
                .param("fee", fee)
                .param("amount", amount)
                .update();
        return payment;
    }

    private long fee(long payer, String kind, String amount, String day) {
        var type = jdbc.sql("insert into fees.type (name, kind) values (:name, :kind) returning id")
                .param("name", kind + " " + amount + " " + day)
                .param("kind", kind)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        insert into fees.fee (member, type, amount, registered, starts, recorded, author)
                        values (:member, :type, abs(cast(:amount as numeric)), cast(:day as date), cast(:day as date), now(), 'Didier')
                        returning id
                        """)
                .param("member", payer)
                .param("type", type)
                .param("amount", amount)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private long feeOf(long payment) {
        return jdbc.sql("select fee from fees.allocation where payment = :payment")
                .param("payment", payment)
                .query(Long.class)
                .single();
    }
}
