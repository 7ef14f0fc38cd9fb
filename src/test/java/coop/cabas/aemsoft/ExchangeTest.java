package coop.cabas.aemsoft;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.articles.Article;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Codes;
import coop.cabas.articles.ContentUnit;
import coop.cabas.articles.Department;
import coop.cabas.articles.Departments;
import coop.cabas.articles.Prices;
import coop.cabas.articles.Shelf;
import coop.cabas.articles.Status;
import coop.cabas.articles.VatId;
import coop.cabas.audit.Actor;
import coop.cabas.demo.shop.Shop;
import coop.cabas.demo.till.Export;
import coop.cabas.demo.till.TillExports;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Hash;
import coop.cabas.imports.Imports;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.Sources;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.shared.Money;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.TestClock;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The invented till, and a real one when its files lie beside the project. */
@CabasTest
@Transactional
class ExchangeTest {

    private static final Path REAL = Path.of("../shared/data/aemsoft");

    @Autowired
    Exchange exchange;

    @Autowired
    ForTheTill files;

    @Autowired
    TillStock stock;

    @Autowired
    TillSuppliers suppliers;

    @Autowired
    Suppliers goods;

    @Autowired
    Orders orders;

    @Autowired
    Imports imports;

    @Autowired
    Sources sources;

    @Autowired
    Articles articles;

    @Autowired
    Codes codes;

    @Autowired
    Prices prices;

    @Autowired
    Shelf shelf;

    @Autowired
    Departments departments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void aShopIsTakenOverOnceAndThenBothSidesAgree() {
        invented();
        var known = count("select count(*) from sales.article_fact where listed");
        assertThat(exchange.counts()).isEqualTo(new Exchange.Counts(known, 0, 0, 0));
        assertThat(exchange.takeNew()).isEqualTo(known);
        assertThat(exchange.counts()).isEqualTo(new Exchange.Counts(0, 0, known, 0));
        assertThat(exchange.takeNew()).isZero();
        assertRefused(() -> exchange.takePrices(), "aemsoft.refused.nothing");
        assertThat(count("select count(*) from articles.article")).isEqualTo(known);
        assertThat(departments.all()).extracting(one -> one.kind()).contains(Department.Kind.DEPOSIT);
    }

    @Test
    void whatChangesHereGoesToTheTillAndWhatChangesThereIsTaken() {
        invented();
        exchange.takeNew();
        var side = exchange.sides().stream()
                .filter(one -> one.price() != null && one.cost() != null)
                .findFirst()
                .orElseThrow();
        var article = side.article();
        assertThat(article).isNotNull();
        var now = clock.instant();
        prices.set(article, Money.of("99.90"), now, "essai", true);
        var own = own(article);
        assertThat(exchange.counts().different()).isOne();
        assertThat(exchange.counts().here()).isOne();

        var told = byCode(files.articles());
        assertThat(told).containsOnlyKeys(side.ean(), codes.of(own).getFirst().code());
        var row = told.get(side.ean());
        assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(99.9);
        assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(side.cost().doubleValue());
        var fresh = told.get(codes.of(own).getFirst().code());
        assertThat(fresh.getCell(3).getStringCellValue()).isEqualTo("Confiture de figues");
        assertThat(fresh.getCell(7).getNumericCellValue()).isEqualTo(0.35);
        assertThat(fresh.getCell(11).getNumericCellValue()).isEqualTo(1);
        assertThat(fresh.getCell(22).getNumericCellValue()).isZero();
        assertThat(byCode(files.prices()).get(side.ean()).getCell(1).getNumericCellValue())
                .isEqualTo(side.cost().doubleValue());

        assertThat(exchange.takePrices()).isOne();
        assertThat(shelf.find(article, now).price()).isEqualTo(side.price());
        assertThat(prices.history(article)).hasSize(3);
    }

    @Test
    void theTillsSuppliersAreTakenOverOnceWithWhatTheyOffer() {
        invented();
        exchange.takeNew();

        var taken = suppliers.take();

        assertThat(taken.suppliers()).isPositive();
        assertThat(taken.offers()).isGreaterThan(taken.suppliers());
        assertThat(count("""
                        select count(*) from purchasing.offer o join articles.known_code c on c.code = o.ean and not c.retired
                        where o.article is null""")).as("offers whose article is here are tied to it").isZero();
        assertThat(suppliers.take()).isEqualTo(new TillSuppliers.Taken(0, 0));
    }

    @Test
    void withoutASnapshotThereIsNoStockToTake() {
        assertRefused(() -> stock.take(), "aemsoft.refused.noSnapshot");
        assertThat(stock.agreements()).isEmpty();
    }

    @Test
    void theInventedTillAndTheLedgerAgree() {
        var start = LocalDate.of(2026, 11, 2);
        var till = new TillExports(new Shop(start, start.plusDays(6), 7));
        var all = new ArrayList<Export>();
        all.add(till.stock());
        till.liveUntil(start.plusDays(6));
        all.addAll(till.period());
        all.add(till.stock());
        all.add(till.articles());
        handIn(all.stream().map(ExchangeTest::file).toList());
        exchange.takeNew();
        assertThat(stock.take()).isPositive();
        assertThat(stock.agreements()).allSatisfy(one -> assertThat(one.exact()).isEqualTo(one.articles()));
        assertThat(stock.agreements()).hasSize(2);
    }

    @Test
    void aRealShopIsTakenOver() throws IOException {
        assumeThat(Files.isDirectory(REAL))
                .as("the real exports lie beside the project, in %s; nothing is tried without them", REAL)
                .isTrue();
        handIn(List.of(
                real("stock/Stock2021-03-28_0834.xlsx"),
                real("articles/ListeArticles2021-05-01_1938.xls"),
                real("plu/PLU2021-04-30_1851.xls")));
        assertThat(exchange.takeNew()).isEqualTo(1402);
        assertThat(exchange.counts()).isEqualTo(new Exchange.Counts(0, 0, 1402, 0));
        assertThat(count("select count(*) from articles.code where not articles.is_checked(code)"))
                .isEqualTo(79);
        assertThat(count("""
                select count(*) from articles.article a join articles.department d on d.id = a.department
                where d.fresh""")).isEqualTo(140);
        assertThat(count("select count(*) from articles.article where status = 'ENDED'"))
                .isPositive();
        // 89 of 100 prices follow the single rule of 16.667 %: the rest is the list to review
        departments
                .all()
                .forEach(one -> departments.rule(one.id(), LocalDate.of(2020, 1, 1), new BigDecimal("0.16667")));
        var priced = count("""
                select count(*) from articles.shelf_at(now()) s where s.price > 0 and s.cost > 0""");
        var ruled = count("""
                select count(*) from articles.shelf_at(now()) s where s.price > 0 and s.cost > 0
                  and abs(s.price - articles.ruled_price(s.cost, s.margin_share, s.vat_rate)) <= 0.02""");
        assertThat(100 * ruled / priced).isBetween(85, 95);
        var taken = suppliers.take();
        assertThat(taken.suppliers()).isEqualTo(52);
        assertThat(taken.offers()).as("eight articles have no supplier").isEqualTo(1402 - 8);
        assertThat(count("select count(*) from purchasing.offer where article is not null"))
                .isBetween(taken.offers() - 5, taken.offers());
        assertThat(suppliers.take()).isEqualTo(new TillSuppliers.Taken(0, 0));
    }

    /** 1,042 of 1,065 articles of both snapshots, then 1,082 of 1,100: the rest was keyed around the hour of a snapshot. */
    @Test
    void theLedgerSaysWhatTheTillSaysOnItsNextSnapshot() throws IOException {
        assumeThat(Files.isDirectory(REAL))
                .as("the real exports lie beside the project, in %s; nothing is tried without them", REAL)
                .isTrue();
        takeStock(
                "stock/Stock2021-03-13_0751.xls",
                "stock/Stock2021-03-28_0834.xlsx",
                "plu/PLU2021-04-01_1830.xls",
                "mouvements/StockMvtMars2021-03-27_0458.xlsx");
        assertThat(alike("2021-03-12", "2021-03-27")).isEqualTo("1082 of 1100");
        clock.set("2021-03-29T09:00");
        suppliers.take();
        var proposed = goods.all().stream()
                .map(supplier -> orders.lines(orders.begin(supplier.id())))
                .toList();
        assertThat(proposed.stream().mapToInt(List::size).sum()).isGreaterThan(1_000);
        assertThat(proposed.stream()
                        .filter(lines -> Orders.total(lines).signum() > 0)
                        .count())
                .as("suppliers of whom something is needed")
                .isGreaterThan(20);
    }

    @Test
    void theLedgerSaysWhatTheTillSaidADayLater() throws IOException {
        assumeThat(Files.isDirectory(REAL))
                .as("the real exports lie beside the project, in %s; nothing is tried without them", REAL)
                .isTrue();
        takeStock(
                "stock/Stock2021-03-01_1740.xls",
                "stock/Stock2021-03-13_0751.xls",
                "plu/PLU2021-04-01_1830.xls",
                "mouvements/MouvementStockMars2021-03-13-0752.xls");
        assertThat(alike("2021-03-01", "2021-03-12")).isEqualTo("1042 of 1065");
    }

    private void takeStock(String... paths) throws IOException {
        var all = new ArrayList<SourceFile>();
        for (var path : paths) {
            all.add(real(path));
        }
        handIn(all);
        exchange.takeNew();
        assertThat(stock.take()).isPositive();
        assertThat(stock.take()).isZero();
    }

    /** Articles that both snapshots tell, and of which the ledger says the same on the later one. */
    private String alike(String earlier, String later) {
        return jdbc.sql(
                        "select count(*) filter (where abs(difference) < 0.001) || ' of ' || count(*) from ("
                                + TillStock.besideSql()
                                + ") b where exists (select from sales.stock_fact f where f.ean = b.ean and f.as_of_day = cast(:earlier as date))")
                .param("day", LocalDate.parse(later))
                .param("earlier", earlier)
                .query(String.class)
                .single();
    }

    private ArticleId own(ArticleId like) {
        var terms = articles.find(like).terms();
        var id = articles.add(
                new Article.Terms(
                        "Confiture de figues",
                        terms.department(),
                        terms.family(),
                        vat(1),
                        false,
                        new BigDecimal("0.35"),
                        ContentUnit.KG,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of()),
                Status.ACTIVE);
        codes.giveInStore(id);
        return id;
    }

    private VatId vat(int code) {
        return new VatId(jdbc.sql("select vat from aemsoft.vat where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private void invented() {
        var start = LocalDate.of(2026, 11, 2);
        var till = new TillExports(new Shop(start, start.plusDays(6), 7));
        till.liveUntil(start.plusDays(6));
        var all = new ArrayList<>(till.period());
        all.add(till.stock());
        all.add(till.articles());
        handIn(all.stream().map(ExchangeTest::file).toList());
    }

    private void handIn(List<SourceFile> all) {
        var handed = all.stream().<Handed>map(Handed.Readable::new).toList();
        var outcome = imports.run(sources.get("aemsoft"), handed, Actor.PROGRAM, true);
        assertThat(outcome.isApplied()).as("%s", outcome.files()).isTrue();
    }

    private static SourceFile file(Export export) {
        return new SourceFile(export.name(), export.content(), Hash.of(export.content()), true);
    }

    private static SourceFile real(String path) throws IOException {
        var content = Files.readAllBytes(REAL.resolve(path));
        return new SourceFile(path.substring(path.indexOf('/') + 1), content, Hash.of(content), true);
    }

    private static Map<String, Row> byCode(byte[] workbook) {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheet("Worksheet");
            return StreamSupport.stream(sheet.spliterator(), false)
                    .skip(1)
                    .collect(Collectors.toMap(row -> row.getCell(0).getStringCellValue(), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
