package coop.cabas.fees.receipts;

import coop.cabas.audit.Audit;
import coop.cabas.fees.PaymentId;
import coop.cabas.files.Document;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Issues receipts, hands them over again as they were, and cancels them. */
@Service
@Transactional
public class Receipts {

    private static final String SELECT = """
            select r.*, m.name from fees.receipt r join members.member_card m on m.id = r.member where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Drawing drawing;
    private final Files files;
    private final Audit audit;

    Receipts(JdbcClient jdbc, Clock clock, Drawing drawing, Files files, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.drawing = drawing;
        this.files = files;
        this.audit = audit;
    }

    /**
     * The receipt of a payment: the same one again once it was issued.
     *
     * @throws Refused when the payment was taken back
     * @throws NotFound when there is no such payment
     */
    public ReceiptId issue(PaymentId payment) {
        // Two who ask at once get the same one.
        if (jdbc.sql("select id from fees.payment where id = :id for no key update")
                .param("id", payment.value())
                .query((row, n) -> row.getLong("id"))
                .optional()
                .isEmpty()) {
            throw new NotFound(payment);
        }
        return ofPayment(payment).map(Receipt::id).orElseGet(() -> {
            var facts = drawing.payment(payment);
            var id = keep(
                    Receipt.Kind.PAYMENT,
                    facts.payer(),
                    payment,
                    null,
                    facts.amount(),
                    number -> drawing.pdf(facts, number));
            jdbc.sql("""
                            insert into fees.receipt_part (receipt, payment, fee, amount, gift)
                            select :receipt, payment, fee, amount, false from fees.allocation where payment = :payment
                            """)
                    .param("receipt", id.value())
                    .param("payment", payment.value())
                    .update();
            return id;
        });
    }

    /**
     * One receipt for all gifts that somebody made in a civil year and that no receipt attests yet (CGI art. 200, 238 bis, 978).
     *
     * @throws Refused when the coop may issue none, when there is no such gift, or when the form would lack something
     */
    public ReceiptId issueForGifts(MemberId member, int year) {
        drawing.requireGeneralInterest();
        // Two who ask at once: the second finds nothing left to attest.
        drawing.hold(member, year);
        var gifts = drawing.gifts(member, year);
        if (gifts.isEmpty()) {
            throw new Refused("receipts.refused.noGift", String.valueOf(year));
        }
        var amount = gifts.stream().map(GiftSheet.Gift::amount).reduce(Money.ZERO, Money::plus);
        var id =
                keep(Receipt.Kind.GIFT, member, null, year, amount, number -> drawing.pdf(member, gifts, year, number));
        for (var gift : gifts) {
            jdbc.sql("""
                            insert into fees.receipt_part (receipt, payment, fee, amount, gift)
                            values (:receipt, :payment, :fee, :amount, true)
                            """)
                    .param("receipt", id.value())
                    .param("payment", gift.payment())
                    .param("fee", gift.fee())
                    .param("amount", gift.amount().amount())
                    .update();
        }
        return id;
    }

    /** Those who made gifts in a civil year that no receipt attests yet, by number. */
    @Transactional(readOnly = true)
    public List<MemberId> withoutGiftReceipt(int year) {
        return drawing.givers(year);
    }

    /**
     * Says that a receipt is worth nothing any more. Its number stays taken, its document is marked.
     *
     * @throws Refused when it was cancelled before
     */
    public void cancel(ReceiptId id, String reason) {
        var before = find(id);
        var rows = jdbc.sql("""
                        update fees.receipt set cancelled = :on, cancel_reason = :reason, cancelled_by = :by
                        where id = :id and cancelled is null
                        """)
                .param("on", LocalDate.now(clock))
                .param("reason", reason.strip())
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Refused("receipts.refused.cancelled");
        }
        audit.record("receipts.cancelled", subject(id), Map.of("number", before.name()), Map.of("reason", reason));
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Receipt find(ReceiptId id) {
        return jdbc.sql(SELECT + "r.id = :id")
                .param("id", id.value())
                .query(Receipts::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Receipt> of(MemberId member) {
        return jdbc.sql(SELECT + "r.member = :member order by r.id desc")
                .param("member", member.value())
                .query(Receipts::read)
                .list();
    }

    /** That of a payment; empty while there is none, or none that is worth anything. */
    @Transactional(readOnly = true)
    public Optional<Receipt> ofPayment(PaymentId payment) {
        return jdbc.sql(SELECT + "r.payment = :payment and r.kind = 'PAYMENT' and r.cancelled is null")
                .param("payment", payment.value())
                .query(Receipts::read)
                .optional();
    }

    /** As it was handed over; with a mark across it once it is cancelled. */
    @Transactional(readOnly = true)
    public Document document(ReceiptId id) {
        var receipt = find(id);
        var document = files.read(receipt.document());
        return receipt.cancelled() == null
                ? document
                : new Document(
                        document.id(),
                        document.name(),
                        document.mediaType(),
                        CancelledMark.on(document.content(), receipt.cancelled()));
    }

    private ReceiptId keep(
            Receipt.Kind kind,
            MemberId member,
            @Nullable PaymentId payment,
            @Nullable Integer giftsYear,
            Money amount,
            Function<String, byte[]> pdf) {
        var today = LocalDate.now(clock);
        var number = next(kind, today.getYear());
        var name = Receipt.name(kind, today.getYear(), number);
        var file = files.add(name + ".pdf", pdf.apply(name));
        var id = new ReceiptId(jdbc.sql("""
                        insert into fees.receipt (kind, year, number, member, payment, gifts_year, amount, issued, recorded, author, document)
                        values (:kind, :year, :number, :member, :payment, :giftsYear, :amount, :issued, :now, :author, :document)
                        returning id
                        """)
                .param("kind", kind.name())
                .param("year", today.getYear())
                .param("number", number)
                .param("member", member.value())
                .param("payment", payment == null ? null : payment.value(), Types.BIGINT)
                .param("giftsYear", giftsYear, Types.INTEGER)
                .param("amount", amount.amount())
                .param("issued", today)
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .param("document", file.value())
                .query((row, n) -> row.getLong(1))
                .single());
        audit.record("receipts.issued", subject(id), null, Map.of("number", name, "amount", amount.toString()));
        return id;
    }

    /** Its row stays locked until the receipt is kept: a number whose receipt fails is given again. */
    private int next(Receipt.Kind kind, int year) {
        return jdbc.sql("""
                        insert into fees.receipt_counter as c (kind, year, last) values (:kind, :year, 1)
                        on conflict (kind, year) do update set last = c.last + 1 returning last
                        """)
                .param("kind", kind.name())
                .param("year", year)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static String subject(ReceiptId id) {
        return "fees.receipt:" + id.value();
    }

    private static Receipt read(ResultSet row, int n) throws SQLException {
        return new Receipt(
                new ReceiptId(row.getLong("id")),
                Receipt.Kind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getInt("number"),
                new MemberId(row.getLong("member")),
                row.getString("name"),
                row.getObject("gifts_year", Integer.class),
                new Money(row.getBigDecimal("amount")),
                row.getObject("issued", LocalDate.class),
                row.getString("author"),
                new FileId(row.getLong("document")),
                row.getObject("cancelled", LocalDate.class),
                row.getString("cancel_reason"));
    }
}
