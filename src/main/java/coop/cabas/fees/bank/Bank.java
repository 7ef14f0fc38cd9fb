package coop.cabas.fees.bank;

import coop.cabas.audit.Audit;
import coop.cabas.fees.FeeId;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.Payments;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of the bank: brought in once, made into payments once, left aside, freed when their payment is taken back. */
@Service
@Transactional
public class Bank {

    private static final int SHOWN = 40;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Payments payments;
    private final Methods methods;
    private final Candidates candidates;
    private final ColumnChoices choices;
    private final Audit audit;

    Bank(
            JdbcClient jdbc,
            Clock clock,
            Payments payments,
            Methods methods,
            Candidates candidates,
            ColumnChoices choices,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.payments = payments;
        this.methods = methods;
        this.candidates = candidates;
        this.choices = choices;
        this.audit = audit;
    }

    /** @param known lines that were here already */
    public record Brought(int added, int known) {}

    /**
     * A line.
     *
     * @param state {@code OPEN}, {@code MATCHED} or {@code IGNORED}
     * @param payment that it became; null unless matched
     */
    public record Line(
            long id,
            LocalDate day,
            Money amount,
            String label,
            String reference,
            String counterparty,
            String iban,
            String state,
            @Nullable PaymentId payment) {}

    /**
     * Reads a statement; lines already here add nothing. Money that went out is left aside at once.
     *
     * @throws Refused when it is no statement
     * @throws UnknownColumns when it has to be said which of its columns holds what
     */
    public Brought bring(byte[] content) {
        var lines = StatementFile.read(content, choices);
        if (lines.isEmpty()) {
            throw new Refused("fees.bank.noLine");
        }
        var places = new HashMap<String, Integer>();
        int added = 0;
        for (var line : lines) {
            var place = places.merge(line.fingerprint(0), 1, Integer::sum);
            added += jdbc.sql("""
                            insert into fees.bank_line
                                (fingerprint, account, day, amount, label, reference, counterparty, iban, state, added, author)
                            values (:fingerprint, :account, :day, :amount, :label, :reference, :counterparty, :iban, :state, :now, :author)
                            on conflict (fingerprint) do nothing
                            """)
                    .param("fingerprint", line.fingerprint(place))
                    .param("account", line.account())
                    .param("day", line.day())
                    .param("amount", line.amount().amount())
                    .param("label", line.label())
                    .param("reference", line.reference())
                    .param("counterparty", line.counterparty())
                    .param("iban", line.iban())
                    .param("state", line.amount().isNegative() ? "IGNORED" : "OPEN")
                    .param("now", OffsetDateTime.now(clock))
                    .param("author", audit.actor().label())
                    .update();
        }
        audit.record("fees.bank.brought", "fees.bank", null, Map.of("added", added, "known", lines.size() - added));
        return new Brought(added, lines.size() - added);
    }

    /** Those nobody decided on, the latest first, a page of them. */
    @Transactional(readOnly = true)
    public List<Line> open() {
        return jdbc.sql("select * from fees.bank_line where state = 'OPEN' order by day desc, id desc limit :few")
                .param("few", SHOWN)
                .query(Bank::line)
                .list();
    }

    /** How many nobody decided on. */
    @Transactional(readOnly = true)
    public long left() {
        return jdbc.sql("select count(*) from fees.bank_line where state = 'OPEN'")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Line find(long id) {
        return jdbc.sql("select * from fees.bank_line where id = :id")
                .param("id", id)
                .query(Bank::line)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /**
     * The line becomes a payment.
     *
     * @throws Refused when somebody decided on it meanwhile, when no way to pay is a transfer, and as {@link Payments#receive}
     */
    public PaymentId accept(long id, MemberId payer, Map<FeeId, Money> parts) {
        var line = jdbc.sql("select * from fees.bank_line where id = :id for update")
                .param("id", id)
                .query(Bank::line)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        if (!line.state().equals("OPEN")) {
            throw new Refused("fees.bank.decided");
        }
        var reference = line.reference().isEmpty() ? line.label() : line.reference();
        var payment = payments.receive(
                payer,
                line.day(),
                line.amount(),
                transfer(),
                reference.length() > 200 ? reference.substring(0, 200) : reference,
                parts);
        jdbc.sql("update fees.bank_line set state = 'MATCHED', payment = :payment where id = :id")
                .param("payment", payment.value())
                .param("id", id)
                .update();
        return payment;
    }

    /** Every line shown whose sender is sure. Each is looked at again as it is taken: two of one person may not pay the same fee. @return how many */
    public int acceptSure() {
        int taken = 0;
        for (var line : open()) {
            var best = candidates.of(line).stream().findFirst();
            if (best.isPresent() && best.get().sure() && !line.day().isAfter(LocalDate.now(clock))) {
                accept(line.id(), best.get().member(), best.get().parts());
                taken++;
            }
        }
        return taken;
    }

    /** It is no fee and no gift. @param aside false to take it up again. @throws Refused when it became a payment */
    public void ignore(long id, boolean aside) {
        var rows = jdbc.sql("update fees.bank_line set state = :state where id = :id and state <> 'MATCHED'")
                .param("state", aside ? "IGNORED" : "OPEN")
                .param("id", id)
                .update();
        if (rows == 0) {
            find(id);
            throw new Refused("fees.bank.decided");
        }
    }

    private MethodId transfer() {
        return methods.all().stream()
                .filter(method -> method.kind() == Methods.Kind.TRANSFER && !method.ended())
                .findFirst()
                .orElseThrow(() -> new Refused("fees.bank.noTransfer"))
                .id();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var payment = row.getObject("payment", Long.class);
        return new Line(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                new Money(row.getBigDecimal("amount")),
                row.getString("label"),
                row.getString("reference"),
                row.getString("counterparty"),
                row.getString("iban"),
                row.getString("state"),
                payment == null ? null : new PaymentId(payment));
    }
}
