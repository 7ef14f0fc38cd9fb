package coop.cabas.gestioncompte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.Outcome;
import coop.cabas.shared.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A whole gestion-compte: every balance, flag, count and oddity that was worked out beside it. */
@GestionCompteModuleTest
class RealDumpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Desk desk;

    @BeforeEach
    void theFolderIsThere() {
        assumeThat(Files.isDirectory(Desk.FOLDER))
                .as("the dump lies beside the project, in %s; nothing is tried without it", Desk.FOLDER)
                .isTrue();
    }

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    private static JsonNode expected() {
        return JSON.readTree(Desk.real("expected.json"));
    }

    /** The dump as it would be had it been made at the moment of which the figures are. */
    private static String dump() {
        return Desk.real("gestion-compte-mysql.sql")
                .replaceFirst("Dump completed on [-0-9]+ [:0-9]+", "Dump completed on 2026-11-16  8:00:00");
    }

    private Outcome bring() {
        var outcome = desk.apply(Desk.dump(dump()), Desk.file("parameters.yml", Desk.real("pop-parameters.yml")));
        assertThat(Desk.why(outcome)).isEmpty();
        assertThat(outcome.isApplied()).isTrue();
        return outcome;
    }

    @Test
    void theListsOfTheSameDayHaveTheHoursOfTheDump() {
        var outcome = desk.tryOut(
                Desk.dump(dump()),
                Desk.file("membres.csv", Desk.real("gestion-compte-members.csv")),
                Desk.file("relances.csv", Desk.real("gestion-compte-relances.csv")),
                Desk.file(
                        "autre.csv",
                        Desk.real("gestion-compte-relances.csv")
                                .replace(",-43.5", ",-43.25")
                                .replace("116,", "99116,")));

        assertThat(Desk.why(outcome)).isEmpty();
        assertThat(outcome.files()).extracting(FileReport::kind).containsExactly("dump", "members", "late", "late");
        assertThat(outcome.files().subList(1, 4))
                .extracting(report ->
                        report.totals().get("compared") + "/" + report.totals().get("differing"))
                .containsExactly("176/0", "22/0", "22/2");
        assertThat(outcome.files().getLast().notes())
                .extracting(Message::key)
                .containsExactlyInAnyOrder(
                        "gestioncompte.list.apart", "gestioncompte.list.differs", "gestioncompte.list.unknown");
    }

    @Test
    void everyMembershipStandsAsItWasWorkedOutBeside() {
        var findings = new Findings();
        var there = GestionCompte.of(
                coop.cabas.imports.dump.SqlDump.of(dump().getBytes(StandardCharsets.UTF_8)),
                java.time.LocalDateTime.parse("2026-11-16T08:00:00"),
                findings::reject);
        var parameters = java.util.Objects.requireNonNull(
                Parameters.of(Desk.real("pop-parameters.yml").getBytes(StandardCharsets.UTF_8)));
        var found = new Standings(there, parameters).all();

        assertThat(findings.rejects()).isEmpty();
        assertThat(found).hasSize(expected().get("memberships").size());
        for (var one : found) {
            var told = expected().get("memberships").get(String.valueOf(one.membership()));
            var shifts = told.get("shifts");
            assertThat(List.of(
                            one.now(),
                            one.all(),
                            one.end(),
                            one.nowSaved(),
                            one.saved(),
                            one.lines(),
                            one.booked(),
                            one.past(),
                            one.current(),
                            one.future(),
                            one.done(),
                            one.past() - donePast(there, one),
                            one.cancelled(),
                            one.cancelledLate(),
                            one.awaited()))
                    .as("membership %d", one.membership())
                    .isEqualTo(List.of(
                            told.get("time_balance_at_ref").asInt(),
                            told.get("time_balance_all").asInt(),
                            told.get("time_balance_end_of_cycle").asInt(),
                            told.get("saving_balance_at_ref").asInt(),
                            told.get("saving_balance_all").asInt(),
                            told.get("time_logs").asInt(),
                            shifts.get("booked").asInt(),
                            shifts.get("past").asInt(),
                            shifts.get("current").asInt(),
                            shifts.get("future").asInt(),
                            shifts.get("carried_out").asInt(),
                            shifts.get("past_not_carried_out").asInt(),
                            shifts.get("cancelled").asInt(),
                            shifts.get("cancelled_late").asInt(),
                            shifts.get("pre_reserved").asInt()));
            assertThat(List.of(one.exempt(), one.upToDate(), one.warning(), one.late()))
                    .as("membership %d", one.membership())
                    .isEqualTo(List.of(
                            told.get("exempted_at_ref").asBoolean(),
                            told.get("registration_up_to_date").asBoolean(),
                            told.get("warning").asBoolean(),
                            told.get("late").asBoolean()));
            assertThat(one.cycleStart()).hasToString(told.get("cycle_start").asString());
            assertThat(one.cycleEnd().toString().replace('T', ' '))
                    .isEqualTo(told.get("cycle_end").asString());
        }
    }

    private static int donePast(GestionCompte there, Standing one) {
        return (int) there.places.values().stream()
                .filter(place -> place.done() && place.ends().isBefore(there.reference()) && place.shifter() != null)
                .filter(place -> {
                    var person = there.people.get(place.shifter());
                    return person != null && person.membership() != null && person.membership() == one.membership();
                })
                .count();
    }

    @Test
    void everyBalanceAgreesMinuteForMinuteAndNothingIsLost() {
        var outcome = bring();
        var told = expected();

        assertThat(outcome.reconciliation().get("unexplained"))
                .as(String.valueOf(outcome.reconciliation().get("differences")))
                .isEqualTo(0);
        assertThat(outcome.reconciliation().get("explained")).isEqualTo(0);
        assertThat(outcome.reconciliation().get("compared")).isEqualTo(204);
        var balances = new ArrayList<String>();
        told.get("memberships")
                .propertyStream()
                .forEach(one -> balances.add(one.getKey() + " "
                        + one.getValue().get("member_number").asLong() + " "
                        + one.getValue().get("time_balance_at_ref").asInt() + " "
                        + one.getValue().get("time_balance_all").asInt() + " "
                        + one.getValue().get("time_balance_end_of_cycle").asInt() + " "
                        + one.getValue().get("saving_balance_all").asInt()));
        assertThat(desk.list("select concat_ws(' ', external, number, our_now, our_all, our_end, our_saved) from ("
                        + Reconciliation.compared().replace(":batch", "(select max(batch) from gestioncompte.run)")
                        + ") c"))
                .containsExactlyInAnyOrderElementsOf(balances);
        told.at("/totals/time_log_by_type")
                .propertyStream()
                .forEach(type -> assertThat(desk.count("select coalesce(sum(minutes), 0) from shifts.entry where "
                                + which(Integer.parseInt(type.getKey()))))
                        .as("lines of type %s", type.getKey())
                        .isEqualTo(type.getValue().get("minutes").asLong()));
        var tables = told.at("/totals/tables");
        assertThat(desk.count("select count(*) from shifts.entry where origin = 'gestion-compte'"))
                .isEqualTo(tables.get("time_log").asLong());
        assertThat(desk.count("select sum(most) from shifts.shift"))
                .isEqualTo(tables.get("shift").asLong());
        // of two places at once, the later one is told and not brought
        assertThat(desk.count("select count(*) from shifts.booking where cancelled is null"))
                .isEqualTo(told.at("/totals/shifts/taken").asLong() - 1);
        assertThat(desk.count("select count(*) from shifts.booking where attended = 'DONE'"))
                .isEqualTo(told.at("/totals/shifts/carried_out").asLong() - 1);
        assertThat(desk.count("select count(*) from shifts.booking where cancelled is not null"))
                .isEqualTo(tables.get("shiftfreelog").asLong());
        assertThat(desk.count("select count(*) from shifts.account where closed is not null"))
                .isEqualTo(told.at("/totals/memberships/withdrawn").asLong());
        assertThat(desk.count("select count(*) from shifts.account where kept = 'infinity'"))
                .isEqualTo(204);
        assertThat(desk.count("select count(*) from members.member"))
                .isEqualTo(tables.get("beneficiary").asLong());
        assertThat(desk.count("select count(*) from gestioncompte.link where thing = 'leave'"))
                .isEqualTo(tables.get("membership_shift_exemption").asLong() - 1);
    }

    /** Lines here that were of a type there. */
    private static String which(int type) {
        return type == LineType.SAVING
                ? "kind = 'SAVINGS'"
                : "kind = 'TIME' and reason in ('" + LineType.reason(type, 1) + "', '" + LineType.reason(type, 0)
                        + "')";
    }

    @Test
    void everyPlantedOddityIsFoundWithItsIds() {
        bring();
        var found = new TreeMap<String, TreeSet<Long>>();
        var about = new TreeMap<String, TreeSet<Long>>();
        desk.list(
                        "select kind || ';' || coalesce(membership, 0) || ';' || array_to_string(ids, ',') from gestioncompte.anomaly")
                .forEach(line -> {
                    var parts = line.split(";");
                    about.computeIfAbsent(parts[0], kind -> new TreeSet<>()).add(Long.parseLong(parts[1]));
                    for (var id : parts[2].split(",")) {
                        found.computeIfAbsent(parts[0], kind -> new TreeSet<>()).add(Long.parseLong(id));
                    }
                });
        for (var planted : expected().get("anomalies")) {
            var kind = planted.get("kind").asString();
            assertThat(found).containsKey(kind);
            var ids = new TreeSet<Long>();
            collect(planted, kind, ids);
            assertThat(found.get(kind)).as(kind).containsAll(ids);
            var memberships = new TreeSet<Long>();
            memberships(planted, memberships);
            if (!about.get(kind).equals(new TreeSet<>(List.of(0L)))) {
                assertThat(about.get(kind)).as(kind).containsAll(memberships);
            }
        }
        assertThat(found.get("past_not_carried_out")).hasSize(1706);
        assertThat(found.get("password_not_bcrypt")).hasSize(19);
        assertThat(found.get("cancel_after_cycle_end")).hasSize(6);
        assertThat(found.get("missed_cycle_run")).hasSize(5);
        assertThat(found.get("doubled_cycle_run")).hasSize(15);
        assertThat(found.keySet().stream()
                        .filter(kind -> !kinds().contains(kind))
                        .collect(Collectors.toSet()))
                .as("nothing else is taken for odd, but what no table explains")
                .containsExactlyInAnyOrder("user_without_beneficiary");
    }

    private static TreeSet<String> kinds() {
        var kinds = new TreeSet<String>();
        expected().get("anomalies").forEach(one -> kinds.add(one.get("kind").asString()));
        return kinds;
    }

    /** Ids that a planted oddity names, of the rows that its sentence is about. */
    private static void collect(JsonNode planted, String kind, TreeSet<Long> ids) {
        var names = switch (kind) {
            case "missed_cycle_run" -> List.of("membership_ids");
            case "doubled_cycle_run" -> List.of("second_run_time_log_ids");
            case "merged_account_without_logs" ->
                List.of("past_shift_ids_without_log", "then_future_shift_ids_without_log");
            case "cancel_after_cycle_end" -> List.of("remaining_regulation_log_id", "remaining_saving_log_id");
            case "freed_with_saving_in_trial" -> List.of("shift_id");
            case "mistyped_registration_date" -> List.of("registration_id");
            case "same_person_twice", "too_many_beneficiaries" -> List.of("beneficiary_ids");
            case "no_main_beneficiary",
                    "membership_without_beneficiary",
                    "withdrawn_without_date",
                    "first_shift_date_after_shifts" -> List.of("membership_id");
            case "zero_dates" -> List.of("dynamic_content_ids");
            case "bad_card_code" -> List.of("swipe_card_ids");
            case "past_not_carried_out" -> List.of("first_shift_ids");
            case "shifts_on_closing_day", "dst_shift", "shift_into_closing", "overlapping_bookings" ->
                List.of("shift_ids");
            default -> List.of("shift_ids", "time_log_ids", "exemption_ids");
        };
        var rows = new ArrayList<JsonNode>(List.of(planted));
        if (planted.has("items")) {
            planted.get("items").forEach(rows::add);
        }
        for (var row : rows) {
            for (var name : names) {
                var value = row.get(name);
                if (value != null && value.isArray()) {
                    value.forEach(id -> ids.add(id.asLong()));
                } else if (value != null) {
                    ids.add(value.asLong());
                }
            }
        }
        assertThat(ids.isEmpty()).as(kind).isEqualTo(kind.equals("password_not_bcrypt"));
    }

    private static void memberships(JsonNode planted, TreeSet<Long> ids) {
        if (planted.has("membership_id")) {
            ids.add(planted.get("membership_id").asLong());
        }
        if (planted.has("items")) {
            planted.get("items").forEach(item -> memberships(item, ids));
        }
    }

    @Test
    void theSameDumpChangesNothingAndAllIsTakenBack() {
        bring();
        var again = bring();

        assertThat(again.files().getFirst().added()).isZero();
        assertThat(again.files().getFirst().changed()).isZero();
        desk.undoAll();
        assertThat(desk.count("""
                        select (select count(*) from members.member) + (select count(*) from shifts.entry) + (select count(*) from shifts.shift)
                             + (select count(*) from shifts.booking) + (select count(*) from shifts.account) + (select count(*) from shifts.leave)
                             + (select count(*) from access.account where email like '%exemple-pop.invalid') + (select count(*) from gestioncompte.link) + (select count(*) from shifts.total)
                        """)).isZero();
    }
}
