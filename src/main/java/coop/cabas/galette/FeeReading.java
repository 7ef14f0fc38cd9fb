package coop.cabas.galette;

import coop.cabas.fees.intake.FeeFile;
import coop.cabas.fees.intake.FeeFile.Instalment;
import coop.cabas.fees.intake.FeeFile.Settlement;
import coop.cabas.fees.intake.PaymentFile;
import coop.cabas.imports.dump.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes payments of transactions, and fees with what paid them of contributions. */
final class FeeReading {

    /** Galette's own type for a fee that was not paid yet. */
    private static final String TO_BE_PAID = "annual fee (to be paid)";

    private static final class Open {
        final LocalDate paidOn;
        final @Nullable Long method;
        BigDecimal left;

        Open(LocalDate paidOn, @Nullable Long method, BigDecimal left) {
            this.paidOn = paidOn;
            this.method = method;
            this.left = left;
        }
    }

    private final Galette galette;
    private final Run run;
    private final Vocabulary vocabulary;
    private final Survey survey;
    private final Fields fields;
    private final LocalDate today;
    private final Map<Long, Open> transactions = new HashMap<>();
    private final Schedules schedules;
    private final Set<Long> unpaidTypes = new HashSet<>();
    private final Set<Long> contributions = new HashSet<>();

    FeeReading(Galette galette, Run run, Vocabulary vocabulary, Survey survey, Fields fields, LocalDate today) {
        this.galette = galette;
        this.run = run;
        this.vocabulary = vocabulary;
        this.survey = survey;
        this.fields = fields;
        this.today = today;
        this.schedules = new Schedules(galette, run);
    }

    void prepare() {
        Rows.each(galette, "types_cotisation", run.findings(), row -> {
            if (TO_BE_PAID.equals(row.text("libelle_type_cotis"))) {
                unpaidTypes.add(Cell.key(row, "id_type_cotis"));
            }
        });
        schedules.read();
    }

    private @Nullable Long method(@Nullable Long external) {
        return run.links().of(Things.METHOD).ours(external);
    }

    /** @return null when it cannot be carried, which is then told */
    @Nullable
    PaymentFile payment(Row row) {
        long id = Cell.key(row, "trans_id");
        var amount = Objects.requireNonNullElse(Cell.amount(row, "trans_amount"), BigDecimal.ZERO);
        var parts = survey.parts(id);
        var payer = Cell.id(row, "id_adh");
        if (amount.signum() == 0) {
            run.findings()
                    .lost(
                            "transactionZero",
                            Things.PAYMENT,
                            id,
                            row.text("trans_desc"),
                            "transactions",
                            "all",
                            1,
                            amount);
            return null;
        }
        if (payer == null || !survey.isMember(payer)) {
            if (parts.count == 0 || !survey.isMember(parts.firstMember)) {
                run.findings()
                        .lost(
                                "payerNobody",
                                Things.PAYMENT,
                                id,
                                amount.toPlainString() + " " + Cell.plain(row.text("trans_desc")),
                                "transactions",
                                "all",
                                1,
                                amount);
                return null;
            }
            run.findings().odd("payerAssumed", Things.PAYMENT, id, String.valueOf(parts.firstMember));
            payer = parts.firstMember;
        }
        var day = Cell.day(row.text("trans_date"));
        var open = new Open(day == null ? today : day, method(Cell.id(row, "type_paiement_trans")), amount);
        transactions.put(id, open);
        return new PaymentFile(
                Objects.requireNonNull(run.links().of(Things.MEMBER).ours(payer)),
                open.paidOn,
                amount,
                open.method,
                Cell.note(row, "trans_desc"),
                fields.of("trans", id));
    }

    /** @return null when it cannot be carried, which is then told */
    @Nullable
    FeeFile fee(Row row) {
        long id = Cell.key(row, "id_cotis");
        long type = Cell.key(row, "id_type_cotis");
        long member = Cell.key(row, "id_adh");
        contributions.add(id);
        var amount = Objects.requireNonNullElse(Cell.amount(row, "montant_cotis"), BigDecimal.ZERO.setScale(2));
        var ours = run.links().of(Things.MEMBER).ours(member);
        var oursType = run.links().of(Things.TYPE).ours(type);
        if (ours == null || oursType == null) {
            tellLost(row, id, member, ours == null, amount);
            return null;
        }
        var begun = Cell.day(row.text("date_debut_cotis"));
        var entered = Cell.day(row.text("date_enreg"));
        var registered = entered != null ? entered : begun != null ? begun : today;
        var gift = vocabulary.isGift(type);
        var end = Cell.day(row.text("date_fin_cotis"));
        if (gift && end != null && begun != null && end.isAfter(begun)) {
            run.findings().odd("giftWithPeriod", Things.FEE, id, begun + " – " + end);
        }
        if (amount.signum() < 0) {
            run.findings().odd("feeNegative", Things.FEE, id, amount.toPlainString());
        }
        if (!gift && end != null && begun != null && end.isBefore(begun)) {
            run.findings().odd("feeBackwards", Things.FEE, id, begun + " – " + end);
        }
        var method = method(Cell.id(row, "type_paiement_cotis"));
        var transaction = Cell.id(row, "trans_id");
        var lines = schedules.of(id);
        if (transaction != null && !lines.isEmpty()) {
            run.findings()
                    .lost(
                            "scheduleInTransaction",
                            Things.FEE,
                            id,
                            "",
                            "schedules",
                            "all",
                            lines.size(),
                            lines.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            lines = List.of();
        }
        return new FeeFile(
                ours,
                oursType,
                amount,
                method,
                registered,
                begun == null ? registered : begun,
                gift ? null : end,
                Cell.note(row, "info_cotis"),
                transaction != null
                        ? part(transaction, id, amount)
                        : lines.isEmpty() && amount.signum() != 0 && !unpaidTypes.contains(type)
                                ? List.of(new Settlement(null, registered, amount, method))
                                : List.of(),
                lines,
                fields.of("contrib", id));
    }

    private void tellLost(Row row, long id, long member, boolean nobody, BigDecimal amount) {
        var kind = member == ExportTables.SEVERAL ? "contributorTwice" : nobody ? "feeOfNobody" : "feeOfNoType";
        var value = Objects.requireNonNullElse(row.text("contributor"), String.valueOf(member)) + " "
                + amount.toPlainString();
        run.findings().lost(kind, Things.FEE, id, value, "contributions", "all", 1, amount);
        var entered = Objects.requireNonNullElse(row.text("date_enreg"), "");
        run.findings()
                .lost(
                        kind,
                        Things.FEE,
                        id,
                        value,
                        "typeYear",
                        row.text("id_type_cotis") + "/" + entered.substring(0, Math.min(4, entered.length())),
                        1,
                        amount);
        run.findings()
                .lost(
                        kind,
                        Things.FEE,
                        id,
                        value,
                        "method",
                        String.valueOf(row.text("type_paiement_cotis")),
                        1,
                        amount);
    }

    /** Parts that add up to more than the transaction pay no more than there was. */
    private List<Settlement> part(long transaction, long fee, BigDecimal amount) {
        var open = transactions.get(transaction);
        var payment = run.links().of(Things.PAYMENT).ours(transaction);
        if (open == null || payment == null) {
            if (amount.signum() != 0) {
                run.findings().odd("transactionMissing", Things.FEE, fee, String.valueOf(transaction));
            }
            return List.of();
        }
        var taken = amount.min(open.left);
        if (amount.compareTo(taken) > 0) {
            run.findings()
                    .lost(
                            "overDistributed",
                            Things.PAYMENT,
                            transaction,
                            amount.subtract(taken).toPlainString(),
                            "distributed",
                            "all",
                            0,
                            amount.subtract(taken));
        }
        open.left = open.left.subtract(taken);
        return taken.signum() == 0 ? List.of() : List.of(new Settlement(payment, open.paidOn, taken, open.method));
    }

    boolean isTransaction(long id) {
        return transactions.containsKey(id);
    }

    boolean isContribution(long id) {
        return contributions.contains(id);
    }

    /** Lines of schedules of contributions that are not there. */
    void tellOrphans() {
        schedules.tellOrphans(contributions);
    }
}
