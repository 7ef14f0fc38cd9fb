package coop.cabas.stock.expiry;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Codes;
import coop.cabas.articles.DepartmentId;
import coop.cabas.articles.Twins;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.stock.Stock;
import coop.cabas.stock.StockPermissions;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

@ModuleTest(extraIncludes = {"access", "mail"})
class ShelfDatesTest {

    @Autowired
    ShelfDates dates;

    @Autowired
    Stock stock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId department;
    ArticleId yogurt;
    String code;
    LocalDate today;

    @BeforeEach
    void yogurt() {
        assortment = new Assortment(context);
        department = assortment.department("16.667", true);
        yogurt = assortment.piece("Yaourt", department);
        code = context.getBean(Codes.class).giveInStore(yogurt);
        today = LocalDate.now(clock);
    }

    @Test
    void whatIsWithdrawnIsLostAndTheRestIsSold() {
        var id = told(today.plusDays(2), "12");
        assertThat(dates.find(id).on(today)).isEqualTo(ShelfDate.State.SOON);
        assertThat(dates.withdraw(id, new BigDecimal("5"), UUID.randomUUID())).isTrue();
        assertThat(stock.level(yogurt).quantity()).isEqualByComparingTo("-5");
        assertThat(stock.moves(yogurt).getFirst().reason()).isEqualTo("Date dépassée");
        assertRefused(() -> dates.withdraw(id, new BigDecimal("8"), UUID.randomUUID()), "stock.refused.left");
        assertThat(stock.level(yogurt).quantity())
                .as("no loss without its date")
                .isEqualByComparingTo("-5");
        dates.sold(id);
        assertThat(stock.level(yogurt).quantity()).isEqualByComparingTo("-5");
        assertThat(dates.find(id).isOver()).isTrue();
        assertThat(dates.find(id).ends())
                .extracting(end -> end.quantity().stripTrailingZeros().toPlainString())
                .containsExactly("5", "7");
        assertRefused(() -> dates.sold(id), "stock.refused.over");
        assertRefused(() -> dates.mistaken(id), "stock.refused.over");
        assertThatThrownBy(() -> dates.sold(new ShelfDateId(999_999_999))).isInstanceOf(NotFound.class);
    }

    @Test
    void aHundredPhonesNeverTakeMoreThanThereIs() throws Exception {
        var id = told(today, "30");
        var acts = IntStream.range(0, 100)
                .<Callable<Boolean>>mapToObj(i -> () -> withdrawn(id, UUID.randomUUID()))
                .toList();
        assertThat(race(acts)).isEqualTo(30);
        assertThat(dates.find(id).left()).isZero();
        assertThat(stock.level(yogurt).quantity()).isEqualByComparingTo("-30");
    }

    @Test
    void whatAPhoneSendsAgainCountsOnce() throws Exception {
        var request = UUID.randomUUID();
        assertThat(race(IntStream.range(0, 50)
                        .<Callable<Boolean>>mapToObj(i ->
                                () -> dates.tell(yogurt, ShelfDate.Kind.USE_BY, today, BigDecimal.TEN, false, request))
                        .toList()))
                .isOne();
        var id = latest();
        var taken = UUID.randomUUID();
        assertThat(race(IntStream.range(0, 50)
                        .<Callable<Boolean>>mapToObj(i -> () -> withdrawn(id, taken))
                        .toList()))
                .isOne();
        assertThat(dates.find(id).left()).isEqualByComparingTo("9");
    }

    @Test
    void aDateIsHistory() {
        var id = told(today, "3");
        dates.mistaken(id);
        assertThat(stock.moves(yogurt)).isEmpty();
        for (var change : List.of(
                "delete from stock.shelf_date",
                "update stock.shelf_date set quantity = 1",
                "update stock.shelf_date_end set quantity = 1")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void datesThatMakeNoSenseAreRefused() {
        assertRefused(() -> tell(today.minusDays(1), "3", false), "stock.refused.pastDate");
        assertRefused(() -> tell(today.plusYears(11), "3", false), "stock.refused.farDate");
        assertRefused(() -> tell(today.minusYears(11), "3", true), "stock.refused.farDate");
        assertRefused(() -> tell(today, "0", false), "stock.refused.quantity");
        assertThat(tell(today.minusDays(1), "3", true)).isTrue();
        assertThat(dates.find(latest()).on(today)).isEqualTo(ShelfDate.State.TO_WITHDRAW);
    }

    @Test
    void eachKindOfDateHasItsOwnHaste() {
        var bestBefore = ShelfDate.Kind.BEST_BEFORE;
        assertThat(ShelfDate.State.of(bestBefore, today.minusDays(1), today)).isEqualTo(ShelfDate.State.PAST);
        assertThat(ShelfDate.State.of(bestBefore, today.plusDays(30), today)).isEqualTo(ShelfDate.State.SOON);
        assertThat(ShelfDate.State.of(bestBefore, today.plusDays(31), today)).isEqualTo(ShelfDate.State.LATER);
        assertThat(ShelfDate.State.of(ShelfDate.Kind.USE_BY, today.plusDays(4), today))
                .isEqualTo(ShelfDate.State.LATER);
    }

    @Test
    void datesFollowAnArticleThatWasAnother() {
        var id = told(today, "4");
        var other = assortment.piece("Yaourt nature", department);
        context.getBean(Twins.class).merge(yogurt, other);
        assertThat(dates.find(id).article()).isEqualTo(other);
        dates.withdraw(id, BigDecimal.ONE, UUID.randomUUID());
        assertThat(stock.level(other).quantity()).isEqualByComparingTo("-1");
    }

    @Test
    void aVolunteerTellsADateWithAPhone() {
        assertThat(get("/stock/dates/new?code=" + code))
                .hasStatusOk()
                .bodyText()
                .contains("Yaourt");
        assertThat(get("/stock/dates/new?code=404")).hasStatus(422).bodyText().contains("Aucun article");
        assertThat(post("/stock/dates", "code", "404", "kind", "USE_BY", "day", today.toString(), "quantity", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun article");
        assertThat(post("/stock/dates", "code", code, "kind", "NONSENSE", "day", "hier", "quantity", "-2"))
                .hasStatus(422);
        var yesterday = today.minusDays(1).toString();
        assertThat(post("/stock/dates", "code", code, "kind", "USE_BY", "day", yesterday, "quantity", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date est dépassée", "name=\"sure\"", "Yaourt");
        assertThat(post(
                        "/stock/dates",
                        "code",
                        code,
                        "kind",
                        "USE_BY",
                        "day",
                        yesterday,
                        "quantity",
                        "2",
                        "sure",
                        "true"))
                .hasStatus(303);
        for (var show : new String[] {"", "SOON", "PAST", "WEEK", "MONTH", "ALL", "NONSENSE"}) {
            assertThat(get("/stock/dates?show=" + show)).as(show).bodyText().contains("Yaourt", "À retirer");
        }
        assertThat(get("/stock/dates?show=ENDED")).hasStatusOk();
        var path = "/stock/dates/" + latest().value();
        assertThat(get(path)).bodyText().contains("Yaourt", "à consommer jusqu’au", "2 pièces");
        assertThat(post(
                        path + "/withdrawal",
                        "quantity",
                        "3",
                        "request",
                        UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("pas autant");
        assertThat(post(
                        path + "/withdrawal",
                        "quantity",
                        "2",
                        "request",
                        UUID.randomUUID().toString()))
                .hasStatus(303);
        assertThat(stock.level(yogurt).quantity()).isEqualByComparingTo("-2");
        assertThat(get(path)).bodyText().contains("Terminé").doesNotContain("Tout est vendu");
        assertThat(post(path + "/sale")).hasStatus(409);
        assertThat(post(path + "/mistake")).hasStatus(409);
    }

    @Test
    void datesAreForThoseWhoTellTheStock() {
        assertThat(mvc.get().uri("/stock/dates")).hasStatus(302);
        assertThat(mvc.get()
                        .uri("/stock/dates")
                        .with(People.who(context, StockPermissions.READ))
                        .exchange())
                .hasStatus(403);
        assertThat(get("/stock/dates/999999999")).hasStatus(404);
        assertThat(post("/stock/dates/999999999/sale")).hasStatus(404);
    }

    private boolean withdrawn(ShelfDateId id, UUID request) {
        try {
            return dates.withdraw(id, BigDecimal.ONE, request);
        } catch (Refused nothingLeft) {
            return false;
        }
    }

    private ShelfDateId told(LocalDate day, String quantity) {
        tell(day, quantity, false);
        return latest();
    }

    private boolean tell(LocalDate day, String quantity, boolean sure) {
        return dates.tell(yogurt, ShelfDate.Kind.USE_BY, day, new BigDecimal(quantity), sure, UUID.randomUUID());
    }

    private ShelfDateId latest() {
        return jdbc.sql("select max(id) from stock.shelf_date where article = :article")
                .param("article", yogurt.value())
                .query((row, n) -> new ShelfDateId(row.getLong(1)))
                .single();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .with(People.who(context, StockPermissions.MOVE))
                .exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(People.who(context, StockPermissions.MOVE))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
