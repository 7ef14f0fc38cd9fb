package coop.cabas.galette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.imports.SourceFile;
import coop.cabas.imports.dump.SqlDump;
import coop.cabas.imports.sync.Changes;
import coop.cabas.imports.sync.Links;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Dumps of Galette in three versions: every figure that was worked out beside them, on their side and on ours. */
@GaletteModuleTest
class RealDumpsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Counter counter;

    @Autowired
    GaletteImporter importer;

    @Autowired
    Passage passage;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    org.springframework.jdbc.core.JdbcTemplate template;

    @Autowired
    Changes changes;

    @BeforeEach
    void theFolderIsThere() {
        assumeThat(Files.isDirectory(Counter.FOLDER))
                .as("the dumps lie beside the project, in %s; nothing is tried without them", Counter.FOLDER)
                .isTrue();
    }

    @AfterEach
    void takeAllBack() {
        counter.undoAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"galette-1.1.3-mysql.sql", "galette-1.2-schema1.20-pgsql.sql", "galette-0.96-prefix-mysql.sql"})
    void theirFiguresAreThoseWorkedOutBeside(String name) {
        var expected = JSON.readTree(Counter.FOLDER.resolve("expected.json")).get(name);
        var findings = new Findings();
        var run = new Run(new Links(jdbc, template, "galette", "galette"), findings, changes, null);
        var galette = Galette.of(SqlDump.of(Counter.real(name).getFirst().content()), "");
        var seen = passage.go(galette, run, Map.of(), coop.cabas.imports.Progress.SILENT);
        var figures = seen.figures();

        assertThat(findings.rejects()).isEmpty();
        assertThat(counts(figures, "rows")).isEqualTo(numbers(expected.get("rows_per_table")));
        for (var status : expected.get("members_by_status")) {
            var found = figures.topics().get("status").get(status.get("id").asString());
            assertThat(found.label).isEqualTo(status.get("label").asString());
            assertThat(found.count)
                    .as(found.label)
                    .isEqualTo(status.get("members").asLong());
        }
        var members = expected.get("members");
        counts(figures, "members")
                .forEach((key, count) ->
                        assertThat(count).as(key).isEqualTo(members.get(key).asLong()));
        assertThat(counts(figures, "gender")).isEqualTo(numbers(members.get("by_gender")));
        assertThat(counts(figures, "language")).isEqualTo(numbers(members.get("by_language")));
        assertThat(counts(figures, "password")).isEqualTo(numbers(members.get("by_password_kind")));
        assertThat(counts(figures, "postcode")).isEqualTo(numbers(members.get("by_postcode_first_two")));

        states(figures, expected);
        contributions(figures, expected);
        groupsAndFields(figures, expected);
        overlaps(seen, expected.get("overlapping_periods"));
        assertThat(figures.sharedEmails().stream()
                        .map(ids -> ids.stream().sorted().toList().toString()))
                .containsExactlyInAnyOrderElementsOf(lists(expected.get("emails_shared_ignoring_case_and_spaces")));
        assertThat(figures.sameNames().stream()
                        .map(ids -> ids.stream().sorted().toList().toString()))
                .containsExactlyInAnyOrderElementsOf(lists(
                        expected.get("same_name_and_first_name_ignoring_case").get("groups")));
    }

    private static void states(TheirFigures figures, JsonNode expected) {
        expected.get("states").propertyStream().forEach(day -> {
            var states = new TreeMap<String, Long>();
            figures.standings()
                    .forEach(standing -> states.merge(standing.state(LocalDate.parse(day.getKey())), 1L, Long::sum));
            assertThat(states).as(day.getKey()).isEqualTo(numbers(day.getValue().get("by_state")));
        });
        var today = LocalDate.parse("2026-11-23");
        for (var standing : figures.standings()) {
            var stated = expected.get("state_per_member").get(String.valueOf(standing.member()));
            assertThat(String.valueOf(standing.due()))
                    .isEqualTo(stated.get(0).isNull() ? "null" : stated.get(0).asString());
            assertThat(standing.state(today)).isEqualTo(stated.get(1).asString());
        }
        var stored = new TreeMap<String, Long>();
        figures.standings().forEach(standing -> stored.merge(standing.storedState(today), 1L, Long::sum));
        assertThat(stored).isEqualTo(numbers(expected.at("/states_by_stored_column/2026-11-23")));
        assertThat(figures.standings().stream()
                        .filter(standing -> !java.util.Objects.equals(standing.due(), standing.storedDue()))
                        .map(Standing::member)
                        .sorted()
                        .toList()
                        .toString())
                .isEqualTo(longs(expected.get("due_date_column_differs_from_rule")));
    }

    private static void contributions(TheirFigures figures, JsonNode expected) {
        var all = figures.topics().get("contributions").get("all");
        assertThat(all.count)
                .isEqualTo(expected.at("/contributions_total/count").asLong());
        assertThat(all.sum)
                .isEqualByComparingTo(expected.at("/contributions_total/sum").asString());
        var byYear = figures.topics().get("typeYear");
        var types = expected.get("contributions_by_type_and_year_of_registration");
        assertThat(byYear).hasSize(types.size());
        for (var row : types) {
            var found = byYear.get(
                    row.get("type_id").asString() + "/" + row.get("year").asString());
            assertThat(found.count).isEqualTo(row.get("count").asLong());
            assertThat(found.sum).isEqualByComparingTo(row.get("sum").asString());
            assertThat(found.label).isEqualTo(row.get("type").asString());
        }
        for (var row : expected.get("contributions_by_payment_type")) {
            var found = figures.topics().get("method").get(row.get("id").asString());
            assertThat(found.count).isEqualTo(row.get("count").asLong());
            assertThat(found.sum).isEqualByComparingTo(row.get("sum").asString());
        }
        assertThat(figures.topics().get("transactions").get("all").sum)
                .isEqualByComparingTo(expected.at("/transactions/sum").asString());
        for (var row : expected.at("/transactions/list")) {
            assertThat(figures.topics().get("transaction").get(row.get("id").asString()).sum)
                    .as("rest of transaction %s", row.get("id"))
                    .isEqualByComparingTo(row.get("rest").asString());
        }
        var schedules = expected.get("payments_schedules");
        if (schedules != null && schedules.get("lines").asLong() > 0) {
            assertThat(figures.topics().get("schedules").get("all").count)
                    .isEqualTo(schedules.get("lines").asLong());
            assertThat(figures.topics().get("schedules").get("all").sum)
                    .isEqualByComparingTo(schedules.get("sum").asString());
            assertThat(figures.topics().get("schedules").get("paid").count)
                    .isEqualTo(schedules.get("paid").asLong());
        }
    }

    private static void groupsAndFields(TheirFigures figures, JsonNode expected) {
        for (var row : expected.get("groups")) {
            assertThat(figures.topics().get("group").get(row.get("id").asString()).count)
                    .isEqualTo(row.get("members").asLong());
            assertThat(figures.topics().get("groupManagers").get(row.get("id").asString()).count)
                    .isEqualTo(row.get("managers").asLong());
        }
        for (var row : expected.get("dynamic_fields")) {
            var id = row.get("id").asString();
            assertThat(figures.topics().get("field").get(id).count)
                    .as("values of field " + id)
                    .isEqualTo(row.get("values").asLong());
            assertThat(figures.topics().get("fieldItems").getOrDefault(id, new TheirFigures.Figure()).count)
                    .as("items of field " + id)
                    .isEqualTo(row.get("items").asLong());
            if (row.has("by_choice")) {
                row.get("by_choice")
                        .propertyStream()
                        .forEach(choice -> assertThat(
                                        figures.topics().get("fieldChoice").get(id + ":" + choice.getKey()).count)
                                .isEqualTo(choice.getValue().asLong()));
            }
            if (row.has("by_date_form")) {
                row.get("by_date_form")
                        .propertyStream()
                        .forEach(form -> assertThat(
                                        figures.topics().get("fieldDate").get(id + ":" + form.getKey()).count)
                                .isEqualTo(form.getValue().asLong()));
            }
        }
    }

    private static void overlaps(Passage.Seen seen, JsonNode expected) {
        var pairs = new ArrayList<String>();
        expected.get("pairs")
                .forEach(pair -> pairs.add(pair.get(0).asLong() + " "
                        + Math.min(pair.get(1).asLong(), pair.get(2).asLong()) + " "
                        + Math.max(pair.get(1).asLong(), pair.get(2).asLong()) + " "
                        + pair.get(3).asString()));
        assertThat(seen.survey().periods().overlaps().stream()
                        .map(pair -> pair.member() + " " + pair.first() + " " + pair.second() + " "
                                + (pair.nested() ? "nested" : "overlap")))
                .containsExactlyInAnyOrderElementsOf(pairs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"galette-1.1.3-mysql.sql", "galette-1.2-schema1.20-pgsql.sql", "galette-0.96-prefix-mysql.sql"})
    void everythingIsBroughtAgreesAndIsTheSameTheNextNightAndGoesAgain(String name) {
        var before = everything();
        List<SourceFile> files = name.contains("0.96") ? Counter.real(name) : Counter.real(name, "galette-data");

        var outcome = counter.apply(files);
        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(outcome.isApplied()).isTrue();
        assertThat(outcome.reconciliation().get("unexplained"))
                .as(String.valueOf(outcome.reconciliation().get("differences")))
                .isEqualTo(0);

        var expected = JSON.readTree(Counter.FOLDER.resolve("expected.json")).get(name);
        assertThat(
                        counter.count(
                                "select count(*) from members.member m join galette.link l on l.ours = m.id and l.thing = 'member'"))
                .isEqualTo(expected.at("/members/total").asLong());
        assertThat(new BigDecimal(counter.list("select sum(amount)::text from fees.fee where imported")
                        .getFirst()))
                .isEqualByComparingTo(expected.at("/contributions_total/sum").asString());

        var again = counter.apply(files);
        assertThat(Counter.why(again)).isEmpty();
        var main = again.files().stream()
                .filter(file -> file.rows() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(main.added()).isZero();
        assertThat(main.changed()).isZero();
        assertThat(counter.count("select count(*) from galette.conflict")).isZero();

        counter.undoAll();
        assertThat(everything()).isEqualTo(before);
    }

    private List<Long> everything() {
        var counts = new ArrayList<Long>();
        for (var table : List.of(
                "members.member",
                "members.email",
                "members.phone",
                "members.address",
                "members.membership",
                "members.household",
                "members.member_group",
                "members.field",
                "members.field_value",
                "members.consent",
                "members.status",
                "fees.fee",
                "fees.payment",
                "fees.allocation",
                "fees.instalment",
                "fees.type",
                "fees.method",
                "fees.fee_field_value",
                "access.account",
                "files.file",
                "galette.link",
                "galette.change",
                "galette.attachment")) {
            counts.add(counter.count("select count(*) from " + table));
        }
        return counts;
    }

    private static TreeMap<String, Long> counts(TheirFigures figures, String topic) {
        var counts = new TreeMap<String, Long>();
        figures.topics().get(topic).forEach((key, figure) -> counts.put(key, figure.count));
        return counts;
    }

    private static TreeMap<String, Long> numbers(JsonNode node) {
        var numbers = new TreeMap<String, Long>();
        node.propertyStream()
                .forEach(each -> numbers.put(each.getKey(), each.getValue().asLong()));
        return numbers;
    }

    private static String longs(JsonNode node) {
        var numbers = new ArrayList<Long>();
        node.forEach(each -> numbers.add(each.asLong()));
        return numbers.toString();
    }

    private static List<String> lists(JsonNode node) {
        var lists = new ArrayList<String>();
        node.forEach(each -> lists.add(longs(each)));
        return lists;
    }
}
