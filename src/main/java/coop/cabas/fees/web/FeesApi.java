package coop.cabas.fees.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fees, payments and due dates for programs, fifty at a time. */
@RestController
@RequestMapping("/api/v1")
@Allow(FeesPermissions.READ)
@Tag(name = "fees")
class FeesApi {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final SqlList<FeeList.Row> fees;
    private final SqlList<PaymentList.Row> payments;

    FeesApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.fees = FeeList.of(jdbc);
        this.payments = PaymentList.of(jdbc);
    }

    @JsonPropertyOrder({"id", "member", "type", "amount", "paid", "registered", "starts", "ends", "cancelled"})
    record Fee(
            long id,
            long member,
            String type,

            @Schema(description = "Euros") BigDecimal amount,

            @Schema(description = "What payments have settled of it")
            BigDecimal paid,

            LocalDate registered,
            LocalDate starts,

            @Schema(description = "Last day covered, included; null for what covers nothing") @Nullable
            LocalDate ends,

            @Schema(description = "Day since which it counts no more") @Nullable
            LocalDate cancelled) {}

    record Fees(List<Fee> fees, @Nullable String next) {}

    @JsonPropertyOrder({"id", "payer", "paidOn", "amount", "rest", "method", "reference", "reverses"})
    record Payment(
            long id,
            long payer,
            LocalDate paidOn,

            @Schema(description = "Euros; negative when it takes another back")
            BigDecimal amount,

            @Schema(description = "What of it is given to no fee yet")
            BigDecimal rest,

            @Nullable String method,
            String reference,

            @Schema(description = "Payment that it takes back") @Nullable
            Long reverses) {}

    record Payments(List<Payment> payments, @Nullable String next) {}

    record Cover(
            long member,

            @Schema(description = "Last day that their fees cover, included; computed at each question")
            LocalDate until) {}

    record Covers(List<Cover> covers, @Nullable Long next) {}

    @GetMapping("/fees")
    @Operation(summary = "Fees and gifts, the latest first, fifty at a time")
    Fees fees(
            @Parameter(description = "Number of a type") @RequestParam(required = false) @Nullable Long type,
            @Parameter(description = "Only those still owed") @RequestParam(defaultValue = "false") boolean owed,
            @Parameter(description = "As next of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("type", type);
        parameters.put("owed", owed);
        var table = fees.page(query("/api/v1/fees", after), parameters);
        return new Fees(
                table.rows().stream()
                        .map(row -> new Fee(
                                row.id(),
                                row.member(),
                                row.type(),
                                row.amount(),
                                row.paid(),
                                row.registered(),
                                row.starts(),
                                row.ends(),
                                row.cancelled()))
                        .toList(),
                table.next());
    }

    @GetMapping("/payments")
    @Operation(summary = "Payments, the latest first, fifty at a time")
    Payments payments(
            @Parameter(description = "Number of a way to pay") @RequestParam(required = false) @Nullable Long method,
            @Parameter(description = "Only those of which something waits to be given to a fee")
                    @RequestParam(defaultValue = "false")
                    boolean waiting,
            @Parameter(description = "As next of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("method", method);
        parameters.put("waiting", waiting);
        var table = payments.page(query("/api/v1/payments", after), parameters);
        return new Payments(
                table.rows().stream()
                        .map(row -> new Payment(
                                row.id(),
                                row.payer(),
                                row.paidOn(),
                                row.amount(),
                                row.rest(),
                                row.method(),
                                row.reference(),
                                row.reverses()))
                        .toList(),
                table.next());
    }

    @GetMapping("/fees/covers")
    @Operation(summary = "Until when members are covered, by number of their file, fifty at a time")
    Covers covers(@Parameter(description = "As next of the page before") @RequestParam(defaultValue = "0") long after) {
        var covers = jdbc.sql("select member, until from fees.cover where member > :after order by member limit :most")
                .param("after", after)
                .param("most", PAGE + 1)
                .query((row, n) -> new Cover(row.getLong("member"), row.getObject("until", LocalDate.class)))
                .list();
        return covers.size() <= PAGE
                ? new Covers(covers, null)
                : new Covers(covers.subList(0, PAGE), covers.get(PAGE - 1).member());
    }

    private static ListQuery query(String path, @Nullable String after) {
        return new ListQuery(path, "", "", false, after, Map.of());
    }
}
