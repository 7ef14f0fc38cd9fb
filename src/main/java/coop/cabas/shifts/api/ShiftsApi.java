package coop.cabas.shifts.api;

import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.ShiftId;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shifts for programs. */
@RestController
@RequestMapping("/api/v1/shifts")
@Allow(Allow.SIGNED_IN)
@Tag(name = "shifts")
class ShiftsApi {

    private final JdbcClient jdbc;
    private final SqlList<Dated> list;
    private final Clock clock;

    ShiftsApi(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.list = SqlList.of(jdbc, "shifts.api", Dated.SELECT + """
                        where s.day >= :from and (cast(:until as date) is null or s.day <= cast(:until as date))
                          and (cast(:job as bigint) is null or s.job = cast(:job as bigint))
                          and (not :free or s.cancelled is null and not s.locked and s.starts > :now and b.booked < s.most)
                        """, Dated::read, "id", "bigint")
                .orderedBy("starts", "timestamp", false)
                .build();
    }

    record Shifts(
            List<Dated> shifts,

            @Schema(description = "What to give as after for the next page; null on the last one") @Nullable
            String next) {}

    @GetMapping
    @Operation(summary = "Shifts in their order, fifty at a time, without the names of whoever is booked")
    Shifts shifts(
            @Parameter(description = "First day; today unless given")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day, included")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate until,
            @Parameter(description = "Number of a job") @RequestParam(required = false) @Nullable Long job,
            @Parameter(description = "Only those at which members can still take a place")
                    @RequestParam(defaultValue = "false")
                    boolean free,
            @Parameter(description = "As next of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        var now = LocalDateTime.now(clock);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("from", from == null ? now.toLocalDate() : from);
        parameters.put("until", until);
        parameters.put("job", job);
        parameters.put("free", free);
        parameters.put("now", now);
        var page = list.page(new ListQuery("/api/v1/shifts", "", "", false, after, Map.of()), parameters);
        return new Shifts(page.rows(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One shift")
    Dated shift(@PathVariable ShiftId id) {
        return jdbc.sql(Dated.SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(Dated::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }
}
