package coop.cabas.tools.web;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.tools.Description;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.Tool.Sensitivity;
import coop.cabas.tools.Tool.Status;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A tool as people type it. */
record ToolForm(
        @Nullable String code,

        @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{tools.long}")
        String name,

        @NotNull(message = "{ui.form.required}") Kind kind,
        @Size(max = 2000, message = "{tools.long}") String purpose,
        @NotNull(message = "{ui.form.required}") Status status,
        @Nullable Long owner,
        @Size(max = 200, message = "{tools.long}") String supplier,
        @Size(max = 500, message = "{tools.long}") String address,
        @Nullable String country,
        @Size(max = 2000, message = "{tools.long}") String dataHeld,
        @NotNull(message = "{ui.form.required}") Sensitivity sensitivity,
        @NotNull(message = "{ui.form.required}") Criticality criticality,
        @Nullable String rto,
        Delay.@Nullable Unit rtoUnit,
        @Nullable String rpo,
        Delay.@Nullable Unit rpoUnit,
        @Size(max = 5000, message = "{tools.long}") String note,
        @Nullable Set<Long> circle,
        @Nullable String processes) {

    /** What a form for a new tool begins with. */
    static ToolForm fresh() {
        return of("", Description.of("", Kind.SOFTWARE, ""), List.of());
    }

    static ToolForm of(String code, Description known, List<String> processes) {
        return new ToolForm(
                code,
                known.name(),
                known.kind(),
                known.purpose(),
                known.status(),
                known.owner() == null ? null : known.owner().value(),
                known.supplier(),
                known.address(),
                known.country(),
                known.dataHeld(),
                known.sensitivity(),
                known.criticality(),
                Delay.number(known.rto()),
                Delay.unit(known.rto()),
                Delay.number(known.rpo()),
                Delay.unit(known.rpo()),
                known.note(),
                null,
                String.join("\n", processes));
    }

    /** @return the first field whose delay is none, null when all is well */
    @Nullable
    String wrongDelay() {
        var rto = minutes(this.rto, rtoUnit);
        if (isTyped(this.rto) && (rto == null || rto == 0)) {
            return "rto";
        }
        return isTyped(rpo) && minutes(rpo, rpoUnit) == null ? "rpo" : null;
    }

    Description description() {
        return new Description(
                name.strip(),
                kind,
                said(purpose),
                status,
                owner == null ? null : new CircleRoleId(owner),
                said(supplier),
                said(address),
                Countries.isKnown(country) ? country : null,
                said(dataHeld),
                sensitivity,
                criticality,
                minutes(rto, rtoUnit),
                minutes(rpo, rpoUnit),
                said(note));
    }

    List<CircleId> clients() {
        return circle == null ? List.of() : circle.stream().map(CircleId::new).toList();
    }

    List<String> processList() {
        return processes == null ? List.of() : Arrays.asList(processes.split("[\\r\\n,;]+"));
    }

    private static @Nullable Integer minutes(@Nullable String typed, Delay.@Nullable Unit unit) {
        return typed != null && !typed.isBlank() ? Delay.minutes(typed, unit == null ? Delay.Unit.HOURS : unit) : null;
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
