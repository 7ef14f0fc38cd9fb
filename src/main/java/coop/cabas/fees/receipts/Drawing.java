package coop.cabas.fees.receipts;

import coop.cabas.fees.Methods;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.Payments;
import coop.cabas.files.Files;
import coop.cabas.members.Contacts;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberKind;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profiles;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.Printer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Gathers what a receipt says, and prints it: in French, as the law of taxes reads it. */
@Component
class Drawing {

    private static final String OPEN_GIFTS = """
            from fees.allocation a
            join fees.payment p on p.id = a.payment
            join fees.fee f on f.id = a.fee
            join fees.type t on t.id = f.type
            left join fees.method w on w.id = p.method
            where t.kind = 'DONATION' and a.amount > 0 and p.paid_on between :first and :last
              and p.reverses is null and not exists (select from fees.payment r where r.reverses = p.id)
              and not exists (select from fees.receipt_part x where x.payment = a.payment and x.fee = a.fee and x.gift and x.live)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Payments payments;
    private final Directory directory;
    private final Profiles profiles;
    private final Contacts contacts;
    private final Organisation organisation;
    private final Files files;
    private final Printer printer;

    Drawing(
            JdbcClient jdbc,
            Clock clock,
            Payments payments,
            Directory directory,
            Profiles profiles,
            Contacts contacts,
            Organisation organisation,
            Files files,
            Printer printer) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.payments = payments;
        this.directory = directory;
        this.profiles = profiles;
        this.contacts = contacts;
        this.organisation = organisation;
        this.files = files;
        this.printer = printer;
    }

    /** @throws Refused when it was taken back, or takes another back */
    Payments.Payment payment(PaymentId id) {
        var payment = payments.find(id);
        if (payment.reversed() || payment.amount().compareTo(Money.ZERO) <= 0) {
            throw new Refused("receipts.refused.reversed");
        }
        return payment;
    }

    byte[] pdf(Payments.Payment payment, String number) {
        var paid = jdbc.sql("""
                        select t.name as type, m.name, a.amount from fees.allocation a
                        join fees.fee f on f.id = a.fee join fees.type t on t.id = f.type
                        join members.member_card m on m.id = f.member
                        where a.payment = :payment order by f.id
                        """)
                .param("payment", payment.id().value())
                .query((row, n) -> new ReceiptSheet.Paid(
                        row.getString("type"), row.getString("name"), new Money(row.getBigDecimal("amount"))))
                .list();
        return french(new ReceiptSheet(
                number,
                organisation.identity(),
                directory.find(payment.payer()).name(),
                address(payment.payer()),
                payment.amount(),
                payment.paidOn(),
                payment.method(),
                payment.reference(),
                paid,
                payment.rest(),
                LocalDate.now(clock)));
    }

    /** Whoever asks for the same payments at once waits until this transaction ends. */
    void hold(MemberId member, int year) {
        jdbc.sql("""
                        select p.id from fees.payment p where p.payer = :member and p.paid_on between :first and :last
                        order by p.id for no key update
                        """)
                .param("member", member.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** Gifts of a civil year that no receipt attests yet, the oldest first. */
    List<GiftSheet.Gift> gifts(MemberId member, int year) {
        return jdbc.sql("select a.payment, a.fee, p.paid_on, a.amount, w.kind " + OPEN_GIFTS
                        + " and p.payer = :member order by p.paid_on, p.id, f.id")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("member", member.value())
                .query((row, n) -> new GiftSheet.Gift(
                        row.getLong("payment"),
                        row.getLong("fee"),
                        row.getObject("paid_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        kind(row.getString("kind"))))
                .list();
    }

    List<MemberId> givers(int year) {
        return jdbc.sql("select distinct p.payer " + OPEN_GIFTS + " order by p.payer")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new MemberId(row.getLong("payer")))
                .list();
    }

    /** @throws Refused when gifts to the coop give no right to a reduction, or nobody is said to sign */
    void requireGeneralInterest() {
        var coop = organisation.identity();
        if (!coop.isOfGeneralInterest()) {
            throw new Refused("receipts.refused.notGeneral");
        }
        if (coop.signatory().isEmpty()) {
            throw new Refused("receipts.refused.noSignatory");
        }
    }

    /** @throws Refused when the form would lack something */
    byte[] pdf(MemberId member, List<GiftSheet.Gift> gifts, int year, String number) {
        var coop = organisation.identity();
        var donor = directory.find(member);
        var company = donor.kind() == MemberKind.ENTITY;
        var under = coop.taxArticles().stream().anyMatch(article -> article.equals("238 bis") == company);
        if (!under) {
            throw new Refused(company ? "receipts.refused.noCompanies" : "receipts.refused.noPersons", donor.name());
        }
        var address = address(member);
        if (address.isEmpty()) {
            throw new Refused("receipts.refused.noAddress", donor.name());
        }
        var signature = coop.signature() == null ? null : files.read(coop.signature());
        return french(new GiftSheet(
                number,
                coop,
                company,
                donor.name(),
                company ? profiles.of(member).profile().companyNumber() : "",
                address,
                gifts,
                year,
                LocalDate.now(clock),
                signature == null ? null : signature.content(),
                signature == null ? "" : signature.mediaType()));
    }

    private PostalAddress address(MemberId member) {
        return contacts.of(member).addresses().stream()
                .findFirst()
                .map(Contacts.Postal::address)
                .orElse(PostalAddress.NONE);
    }

    private byte[] french(Page sheet) {
        var before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            return printer.pdf(sheet);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private static Methods.@Nullable Kind kind(@Nullable String kind) {
        return kind == null ? null : Methods.Kind.valueOf(kind);
    }
}
