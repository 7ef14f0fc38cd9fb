package coop.cabas.galette;

import coop.cabas.fees.intake.FeeFile.Instalment;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Payments planned for contributions. */
final class Schedules {

    private final Galette galette;
    private final Run run;
    private final Map<Long, List<Instalment>> schedules = new HashMap<>();

    Schedules(Galette galette, Run run) {
        this.galette = galette;
        this.run = run;
    }

    void read() {
        Rows.each(galette, "payments_schedules", run.findings(), row -> {
            var amount = Objects.requireNonNullElse(Cell.amount(row, "amount"), BigDecimal.ZERO);
            var contribution = Cell.id(row, "id_cotis");
            var due = Cell.day(row.text("scheduled_date"));
            if (contribution == null || due == null || amount.signum() <= 0) {
                run.findings()
                        .lost(
                                "instalmentOdd",
                                "instalment",
                                Cell.id(row, "id_schedule"),
                                amount.toPlainString(),
                                "schedules",
                                "all",
                                1,
                                amount);
                return;
            }
            schedules
                    .computeIfAbsent(contribution, id -> new ArrayList<>())
                    .add(new Instalment(
                            due,
                            amount,
                            method(Cell.id(row, "id_paymenttype")),
                            Cell.truth(row.text("paid")),
                            Cell.line(row, "comment", 2_000)));
        });
        schedules.values().forEach(lines -> lines.sort(Comparator.comparing(Instalment::due)));
    }

    List<Instalment> of(long contribution) {
        return schedules.getOrDefault(contribution, List.of());
    }

    private @Nullable Long method(@Nullable Long external) {
        return run.links().of(Things.METHOD).ours(external);
    }

    void tellOrphans(Set<Long> contributions) {
        schedules.forEach((contribution, lines) -> {
            if (!contributions.contains(contribution)) {
                run.findings()
                        .lost(
                                "scheduleOfNothing",
                                "instalment",
                                contribution,
                                "",
                                "schedules",
                                "all",
                                lines.size(),
                                lines.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        });
    }
}
