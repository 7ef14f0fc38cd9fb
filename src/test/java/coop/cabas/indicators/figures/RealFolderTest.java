package coop.cabas.indicators.figures;

import static coop.cabas.indicators.figures.Indicator.AVERAGE_TICKET;
import static coop.cabas.indicators.figures.Indicator.COST;
import static coop.cabas.indicators.figures.Indicator.MARGIN;
import static coop.cabas.indicators.figures.Indicator.MARKUP_RATE;
import static coop.cabas.indicators.figures.Indicator.TICKETS;
import static coop.cabas.indicators.figures.Indicator.TURNOVER_EXCL;
import static coop.cabas.indicators.figures.Indicator.TURNOVER_INCL;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.cabas.audit.Actor;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.SourceFile;
import coop.cabas.indicators.rollup.Rollups;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The figures of a real coop's till, which other people worked out by other means. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealFolderTest {

    private static final Path FOLDER = Path.of("../shared/data/aemsoft");
    private static final Period ALL = new Period(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-05-03"));

    @Autowired
    Imports imports;

    @Autowired
    List<Importer> importers;

    @Autowired
    Activity activity;

    @Autowired
    Hours hours;

    @Autowired
    Articles articles;

    @Autowired
    Shares shares;

    @Autowired
    Payments payments;

    @Autowired
    Stock stock;

    @Autowired
    StockOuts stockOuts;

    @Autowired
    Losses losses;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Rollups rollups;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private @Nullable BatchId batch;
    private JsonNode expected = JsonMapper.shared().createObjectNode();

    @BeforeAll
    void importTheFolder() throws Exception {
        assumeTrue(Files.exists(FOLDER), "the real files are not beside the project: " + FOLDER + " is missing");
        var whole = JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("expected.json")));
        expected = whole.get("indicators");
        var handed = new ArrayList<Handed>();
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                var sha = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                handed.add(new Handed.Readable(new SourceFile(file.getFileName().toString(), bytes, sha, false)));
            }
        }
        var importer = importers.stream()
                .filter(one -> one.source().equals("aemsoft"))
                .findFirst()
                .orElseThrow();
        var outcome = imports.run(importer, handed, Actor.PROGRAM, true);
        assertThat(outcome.isApplied()).as(outcome.files().toString()).isTrue();
        batch = outcome.batch();
    }

    @AfterAll
    void takeItBack() {
        if (batch != null) {
            imports.undo(batch, Actor.PROGRAM);
            assertThat(activity.lastDay()).isNull();
        }
    }

    @Test
    void tellsTheMonthsThatThePapersTell() {
        for (var month : expected.get("month").properties()) {
            var known = activity.of(Period.of(YearMonth.parse(month.getKey())));
            var told = month.getValue();
            assertThat(known.get(TURNOVER_INCL))
                    .isEqualByComparingTo(told.get("ttc").decimalValue());
            assertThat(Ratio.cents(known.get(TURNOVER_EXCL)))
                    .isEqualByComparingTo(told.get("ht").decimalValue());
            assertThat(Ratio.cents(known.get(COST)))
                    .isEqualByComparingTo(told.get("cost").decimalValue());
            assertThat(Ratio.cents(known.get(MARGIN)))
                    .isEqualByComparingTo(told.get("margin").decimalValue());
            assertThat(known.get(TICKETS))
                    .isEqualByComparingTo(told.get("tickets").decimalValue());
            assertThat(rounded(known.get(AVERAGE_TICKET), 4))
                    .isEqualByComparingTo(told.get("averageTicket").decimalValue());
            assertThat(rounded(known.get(MARKUP_RATE), 4))
                    .isEqualByComparingTo(told.get("markupRatePct").decimalValue());
        }
    }

    @Test
    void tellsTheMonthsOfTheJournalAlone() {
        var january = activity.of(Period.of(YearMonth.of(2021, 1)));
        assertThat(january.get(TURNOVER_INCL)).isEqualByComparingTo("38734.27");
        assertThat(january.get(TICKETS)).isEqualByComparingTo("813");
        assertThat(rounded(january.get(AVERAGE_TICKET), 2)).isEqualByComparingTo("47.64");
        assertThat(january.get(TURNOVER_EXCL)).isNull();
        assertThat(january.get(MARGIN)).isNull();
        var february = activity.of(Period.of(YearMonth.of(2021, 2)));
        assertThat(february.get(TURNOVER_INCL)).isEqualByComparingTo("38295.54");
        assertThat(february.get(TICKETS)).isEqualByComparingTo("777");
        assertThat(rounded(february.get(AVERAGE_TICKET), 2)).isEqualByComparingTo("49.29");
    }

    @Test
    void tellsTheWeeks() {
        var known = activity.by(Step.WEEK, ALL).stream()
                .collect(toMap(slice -> Step.WEEK.name(slice.start()), Activity.Slice::figures));
        var told = expected.get("isoWeek_ttc_ht_tickets");
        assertThat(known.keySet()).containsExactlyInAnyOrderElementsOf(told.propertyNames());
        for (var week : told.properties()) {
            var figures = known.get(week.getKey());
            assertThat(figures.get(TURNOVER_INCL))
                    .isEqualByComparingTo(week.getValue().get(0).decimalValue());
            assertThat(Ratio.cents(figures.get(TURNOVER_EXCL)))
                    .isEqualByComparingTo(week.getValue().get(1).decimalValue());
            assertThat(figures.get(TICKETS))
                    .isEqualByComparingTo(week.getValue().get(2).decimalValue());
        }
    }

    @Test
    void tellsTheDaysOfTheWeek() {
        var known = hours.weekdays(ALL).stream().collect(toMap(day -> Integer.toString(day.weekday()), day -> day));
        var told = expected.get("isoWeekday_days_avgTtc_avgTickets");
        assertThat(known.keySet()).containsExactlyInAnyOrderElementsOf(told.propertyNames());
        for (var weekday : told.properties()) {
            var day = known.get(weekday.getKey());
            assertThat(day.days()).isEqualTo(weekday.getValue().get(0).intValue());
            assertThat(Ratio.cents(day.turnover()))
                    .isEqualByComparingTo(weekday.getValue().get(1).decimalValue());
            assertThat(rounded(day.tickets(), 3))
                    .isEqualByComparingTo(weekday.getValue().get(2).decimalValue());
        }
    }

    @Test
    void tellsTheBestSellers() {
        var known = articles.top(ALL, 20);
        var told = expected.get("top20ByTtc_ean_name_ttc_qty");
        assertThat(known).hasSize(told.size());
        for (var place = 0; place < told.size(); place++) {
            var article = known.get(place);
            assertThat(article.ean()).isEqualTo(told.get(place).get(0).asString());
            assertThat(article.ttc())
                    .isEqualByComparingTo(told.get(place).get(2).decimalValue());
            assertThat(rounded(article.qty(), 3))
                    .isEqualByComparingTo(told.get(place).get(3).decimalValue());
        }
    }

    @Test
    void tellsTheFamilies() {
        var known = shares.by(Axis.FAMILY, ALL, null).stream().collect(toMap(Shares.Share::name, Shares.Share::ttc));
        var told = expected.get("byFamily_ttc");
        assertThat(known.keySet()).containsExactlyInAnyOrderElementsOf(told.propertyNames());
        told.properties()
                .forEach(family -> assertThat(known.get(family.getKey()))
                        .as(family.getKey())
                        .isEqualByComparingTo(family.getValue().decimalValue()));
    }

    @Test
    void sharesOutTheWholeTurnoverAndNothingMore() {
        var turnover = activity.of(ALL).get(TURNOVER_INCL);
        for (var axis : Axis.values()) {
            assertThat(shares.by(axis, ALL, null).stream()
                            .map(Shares.Share::ttc)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(axis.name())
                    .isEqualByComparingTo(turnover);
        }
        var year = new Period(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-12-31"));
        assertThat(payments.of(year).stream().map(Payments.Means::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("190619.52");
        assertThat(hours.of(year).stream().map(Hours.Hour::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("190619.52");
    }

    @Test
    void reconcilesTheTwoTurnovers() {
        var march = activity.of(Period.of(YearMonth.of(2021, 3)));
        assertThat(march.get(Indicator.VOUCHERS_SOLD)).isEqualByComparingTo("50");
        assertThat(march.get(Indicator.DEPOSITS_CHARGED)).isEqualByComparingTo("13.40");
        assertThat(march.get(Indicator.DEPOSITS_RETURNED)).isEqualByComparingTo("-12.20");
        assertThat(march.get(Indicator.GOODS_TURNOVER_INCL)).isEqualByComparingTo("48376.87");
    }

    @Test
    void valuesTheStockAsTheTillDoes() {
        assertState("2021-03-01", "15369.01", "20240.85", 5);
        assertState("2021-03-27", "20144.51", "26384.42", 44);
        assertState("2021-05-03", "19947.41", null, 31);
    }

    @Test
    void tellsStockOutsOnlyWhereEveryMoveIsKnown() {
        var march = stockOuts.days(Period.of(YearMonth.of(2021, 3)));
        assertThat(march).isNotEmpty().allSatisfy(day -> {
            assertThat(day.day()).isBefore("2021-03-29");
            assertThat(day.articles()).isBetween(300L, 1100L);
            assertThat(day.out()).isBetween(1L, day.articles() / 3);
        });
        assertThat(stockOuts.of(Period.of(YearMonth.of(2021, 4))).knownDays())
                .as("the moves of 28 to 31 March were never exported")
                .isZero();
        assertThat(stockOuts.of(Period.of(YearMonth.of(2021, 4))).rate()).isNull();
    }

    @Test
    void countsDeliveriesAndShortages() {
        var total = deliveries.total(new Period(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-26")));
        assertThat(total.received()).isCloseTo(new BigDecimal("42359.59"), within(new BigDecimal("0.01")));
        assertThat(total.missing()).isCloseTo(new BigDecimal("2273.54"), within(new BigDecimal("0.01")));
        assertThat(total.lines()).isEqualTo(1592);
        assertThat(total.missingLines()).isEqualTo(108);
        assertThat(total.serviceRate()).isCloseTo(new BigDecimal("94.9"), within(new BigDecimal("0.1")));
        assertThat(deliveries.papers()).hasSize(9);
    }

    @Test
    void leavesCorrectionsOutOfTheLosses() {
        var reasons = losses.reasons(new Period(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-26")));
        assertThat(reasons)
                .filteredOn(Losses.Reason::loss)
                .extracting(Losses.Reason::reason)
                .containsExactlyInAnyOrder("PRODUITS INVENDABLES", "SORTIE", "USAGE MAGASIN");
    }

    @Test
    void answersProgramsToTheLetter() throws Exception {
        var answer = mvc.get()
                .uri("/api/v1/indicators/turnover?from=2021-03-01&to=2021-03-31&step=month")
                .with(People.who(context, "indicators.read"))
                .exchange();
        assertThat(answer.getResponse().getContentAsString())
                .isEqualTo(
                        "[{\"period\":\"2021-03\",\"turnoverInclVat\":48428.07,\"turnoverExclVat\":45462.18,\"margin\":7732.74,\"tickets\":856,\"averageTicket\":56.57}]");
    }

    @Test
    void equalsWhatComputingEverythingAgainGives() {
        var followed = everything();
        rollups.rebuild();
        assertThat(everything()).isEqualTo(followed);
    }

    private List<String> everything() {
        return List.of(
                        "day",
                        "day_share",
                        "month_article",
                        "year_article",
                        "stock_state",
                        "stock_day",
                        "stock_out",
                        "article")
                .stream()
                .flatMap(
                        table -> jdbc
                                .sql("select t::text from indicators." + table + " t order by 1")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    private void assertState(String evening, String cost, @Nullable String shelf, long negative) {
        var state = stock.latest(LocalDate.parse(evening)).orElseThrow();
        assertThat(Ratio.cents(state.valueCost())).as(evening).isEqualByComparingTo(cost);
        if (shelf != null) {
            assertThat(Ratio.cents(state.valueSale())).as(evening).isEqualByComparingTo(shelf);
        }
        assertThat(state.negative()).as(evening).isEqualTo(negative);
    }

    private static BigDecimal rounded(@Nullable BigDecimal number, int scale) {
        return number == null ? BigDecimal.ZERO : number.setScale(scale, RoundingMode.HALF_UP);
    }
}
