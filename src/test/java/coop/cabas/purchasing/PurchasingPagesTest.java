package coop.cabas.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Codes;
import coop.cabas.purchasing.forms.FormMap;
import coop.cabas.purchasing.forms.Guess;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@ModuleTest(extraIncludes = {"access", "mail", "stock"})
class PurchasingPagesTest {

    private static final String[] MANAGER = {
        PurchasingPermissions.READ, PurchasingPermissions.ORDER, PurchasingPermissions.MANAGE
    };
    private static final String[] BUYER = {PurchasingPermissions.READ, PurchasingPermissions.ORDER};
    private static final String[] READER = {PurchasingPermissions.READ};

    @Autowired
    Orders orders;

    @Autowired
    Offers offers;

    @Autowired
    Suppliers suppliers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Goods goods;
    SupplierId supplier;
    ArticleId beans;
    OfferId offer;

    @BeforeEach
    void goods() {
        goods = new Goods(context);
        supplier = goods.supplier("");
        beans = goods.article("Haricots");
        offer = goods.offer(supplier, beans, "Haricots blancs 500 g", "6", "1.25");
    }

    @Test
    void aSupplierIsAddedAndChangedAndNothingTypedIsLost() {
        var name = "Moulin " + supplier.value();
        assertThat(post(
                        "/purchasing/suppliers",
                        MANAGER,
                        "name",
                        "",
                        "note",
                        "au fond de la cour",
                        "leadDays",
                        "2",
                        "coversDays",
                        "7",
                        "safetyDays",
                        "1"))
                .hasStatus(422)
                .bodyText()
                .contains("au fond de la cour");
        assertThat(post(
                        "/purchasing/suppliers",
                        MANAGER,
                        "name",
                        name,
                        "email",
                        "pas une adresse",
                        "leadDays",
                        "2",
                        "coversDays",
                        "7",
                        "safetyDays",
                        "1"))
                .hasStatus(422)
                .bodyText()
                .contains("pas une adresse");
        assertThat(post(
                        "/purchasing/suppliers",
                        MANAGER,
                        "name",
                        name,
                        "leadDays",
                        "2",
                        "coversDays",
                        "7",
                        "safetyDays",
                        "1",
                        "deliveryDays",
                        "TUESDAY",
                        "franco",
                        "250"))
                .hasStatus(303);
        assertThat(post(
                        "/purchasing/suppliers",
                        MANAGER,
                        "name",
                        name,
                        "leadDays",
                        "2",
                        "coversDays",
                        "7",
                        "safetyDays",
                        "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Un autre fournisseur a ce nom");
        var added = suppliers.all().stream()
                .filter(one -> one.terms().name().equals(name))
                .findFirst()
                .orElseThrow();
        var path = "/purchasing/suppliers/" + added.id().value();
        assertThat(get(path, READER))
                .hasStatusOk()
                .bodyText()
                .contains(name, "mardi", "250,00")
                .doesNotContain("Préparer la commande");
        assertThat(get(path + "/conditions", MANAGER)).hasStatusOk();
        assertThat(post(
                        path + "/conditions",
                        MANAGER,
                        "name",
                        name + " bio",
                        "version",
                        "1",
                        "leadDays",
                        "3",
                        "coversDays",
                        "7",
                        "safetyDays",
                        "1"))
                .hasStatus(303);
        assertThat(post(
                        path + "/conditions",
                        MANAGER,
                        "name",
                        name,
                        "version",
                        "1",
                        "leadDays",
                        "3",
                        "coversDays",
                        "7",
                        "safetyDays",
                        "1"))
                .hasStatus(422)
                .bodyText()
                .contains("entre-temps");
        assertThat(post(path + "/end", MANAGER, "ended", "true")).hasStatus(303);
        assertThat(get(path, MANAGER)).bodyText().contains("On n’achète plus");
        for (var show : new String[] {"ACTIVE", "MINE", "ENDED", "NONSENSE"}) {
            assertThat(get("/purchasing?q=moulin&show=" + show, READER))
                    .as(show)
                    .hasStatusOk();
        }
    }

    @Test
    void aBuyerOrdersOfTheirSuppliersOnly() {
        var path = "/purchasing/suppliers/" + supplier.value();
        assertThat(post(path + "/orders", BUYER)).hasStatus(404);
        assertThat(post(path + "/orders", READER)).hasStatus(403);
        assertThat(get(path + "/prices/new", BUYER)).hasStatus(404);
        assertThat(post("/purchasing/offers/" + offer.value() + "/prices", BUYER, "gross", "1"))
                .hasStatus(404);
        assertThat(post(path + "/orders", MANAGER)).hasStatus(303);
        var id = orders.latest(supplier).getFirst().id();
        assertThat(post("/purchasing/orders/" + id.value(), BUYER, "version", "1"))
                .hasStatus(404);
        assertThat(get("/purchasing/orders/" + id.value() + "/sending", BUYER)).hasStatus(404);
        assertThat(get("/purchasing/orders/" + id.value(), BUYER))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Relire et envoyer");
        assertThat(get("/purchasing/orders/999999999", READER)).hasStatus(404);
    }

    @Test
    void anOrderIsChangedReadOverAndSentWithTheSuppliersOwnForm() throws IOException {
        suppliers.keepForm(supplier, "bon.xlsx", workbook(), map());
        assertThat(post("/purchasing/suppliers/" + supplier.value() + "/orders", MANAGER))
                .hasStatus(303);
        var id = orders.latest(supplier).getFirst().id();
        var path = "/purchasing/orders/" + id.value();
        var field = "parcels-" + offer.value();
        assertThat(get(path, MANAGER)).hasStatusOk().bodyText().contains("Haricots", "Formule de POP", "colis de 6 p.");
        assertThat(post(path, MANAGER, "version", version(id), field, "beaucoup", "note", "merci"))
                .hasStatus(422)
                .bodyText()
                .contains("beaucoup", "nombre entier de colis");
        assertThat(post(path, MANAGER, "version", version(id), field, "3", "note", "Sonnez deux fois", "send", "true"))
                .hasStatus(303)
                .hasRedirectedUrl(path + "/sending");
        assertThat(post(path, MANAGER, "version", "1", field, "5"))
                .hasStatus(422)
                .bodyText()
                .contains("entre-temps", "value=\"5\"");
        assertThat(get(path + "/sending", MANAGER))
                .hasStatusOk()
                .bodyText()
                .contains("Sonnez deux fois", "22,50", "commandes@grossiste.example");
        assertThat(get(path + "/order.pdf", READER)).hasStatusOk();
        assertThat(post(
                        path + "/sending",
                        MANAGER,
                        "version",
                        version(id),
                        "email",
                        "nulle part",
                        "text",
                        "Bonjour, voici"))
                .hasStatus(422)
                .bodyText()
                .contains("Bonjour, voici", "nulle part");
        assertThat(post(
                        path + "/sending",
                        MANAGER,
                        "version",
                        version(id),
                        "email",
                        "commandes@grossiste.example",
                        "text",
                        "Bonjour"))
                .hasStatus(303);

        var attached = jdbc.sql("""
                        select f.id from mail.attachment a join mail.message m on m.id = a.message join files.file f on f.id = a.file
                        where m.recipient = 'commandes@grossiste.example' order by m.id desc, a.place limit 2
                        """).query(Long.class).list();
        assertThat(attached).hasSize(2);
        var pdf = bytes(path + "/order.pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Haricots blancs 500 g", "18", "22,50", "Sonnez deux fois", "C42");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(path + "/form")))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(3);
        }
        assertThat(get(path, MANAGER)).bodyText().contains("Envoyée", "Tout est arrivé");
        assertThat(get("/purchasing/orders?q=c-" + id.value(), READER))
                .bodyText()
                .contains("C-" + id.value());
        assertThat(get("/api/v1/purchasing/orders/" + id.value(), READER))
                .hasStatusOk()
                .bodyText()
                .contains("\"parcels\":3");
        assertThat(get("/api/v1/purchasing/suppliers", READER)).hasStatusOk();
        assertThat(get("/api/v1/purchasing/suppliers/" + supplier.value() + "/offers", READER))
                .hasStatusOk();
        assertThat(get("/api/v1/purchasing/suppliers/" + supplier.value() + "/orders", READER))
                .hasStatusOk();
        offers.priceIs(
                offer,
                OfferPrice.of(new BigDecimal("1.50"), List.of(), BigDecimal.ZERO),
                LocalDate.now(clock),
                "hausse");
        for (var show : new String[] {"QUARTER", "MONTH", "YEAR", "NONSENSE"}) {
            assertThat(get("/purchasing/figures?show=" + show, READER))
                    .as(show)
                    .hasStatusOk()
                    .bodyText()
                    .contains(suppliers.find(supplier).terms().name(), "22,50", "20,0");
        }
        for (var list : new String[] {
            "/purchasing",
            "/purchasing/orders",
            "/purchasing/figures",
            "/purchasing/suppliers/" + supplier.value() + "/offers"
        }) {
            assertThat(get(list, READER)).as(list).bodyText().contains("export=csv");
            assertThat(get(list + "?export=csv", READER))
                    .as(list)
                    .hasStatusOk()
                    .hasHeader("Content-Type", "text/csv;charset=UTF-8");
        }
        assertThat(post(path + "/closing", MANAGER)).hasStatus(303);
        assertThat(get("/purchasing/orders?show=CLOSED", READER)).bodyText().contains("C-" + id.value());
    }

    @Test
    void belowTheMinimumNothingIsSent() {
        var terms = suppliers.find(supplier).terms();
        assertThat(post(
                        "/purchasing/suppliers/" + supplier.value() + "/conditions",
                        MANAGER,
                        "name",
                        terms.name(),
                        "version",
                        "1",
                        "leadDays",
                        "2",
                        "coversDays",
                        "7",
                        "safetyDays",
                        "1",
                        "minimum",
                        "100"))
                .hasStatus(303);
        var id = orders.begin(supplier);
        orders.save(id, orders.find(id).version(), Map.of(offer, 1), "");
        assertThat(get("/purchasing/orders/" + id.value(), MANAGER)).bodyText().contains("Il manque 92,50");
        assertThat(post("/purchasing/orders/" + id.value() + "/sending", MANAGER, "version", version(id), "by", "hand"))
                .hasStatus(422)
                .bodyText()
                .contains("ne prend rien sous 100,00");
        assertThat(post("/purchasing/orders/" + id.value() + "/cancellation", MANAGER))
                .hasStatus(303);
    }

    @Test
    void somethingElseIsFoundAndAdded() {
        var other = goods.offer(supplier, goods.article("Lentilles"), "Lentilles corail", "4", "2");
        var id = orders.begin(supplier);
        assertThat(get("/purchasing/orders/" + id.value() + "?q=corail", MANAGER))
                .bodyText()
                .contains("Lentilles corail", "Ajouter");
        assertThat(get("/purchasing/orders/" + id.value() + "?q=zzz", MANAGER))
                .bodyText()
                .contains("Rien de tel");
        assertThat(post("/purchasing/orders/" + id.value() + "/lines", MANAGER, "offer", String.valueOf(other.value())))
                .hasStatus(303);
        assertThat(orders.lines(id)).anyMatch(line -> line.offer().equals(other) && line.parcels() == 1);
        var day = LocalDate.now(clock);
        assertThat(post(
                        "/purchasing/orders/" + id.value() + "/proposal",
                        MANAGER,
                        "version",
                        version(id),
                        "deliverOn",
                        day.plusDays(3).toString(),
                        "untilOn",
                        day.plusDays(1).toString()))
                .hasStatus(422);
        assertThat(post(
                        "/purchasing/orders/" + id.value() + "/proposal",
                        MANAGER,
                        "version",
                        version(id),
                        "deliverOn",
                        day.plusDays(3).toString(),
                        "untilOn",
                        day.plusDays(9).toString()))
                .hasStatus(303);
    }

    @Test
    void whatIsOfferedIsTiedToTheShop() {
        var code = context.getBean(Codes.class).giveInStore(beans);
        var path = "/purchasing/offers/" + offer.value();
        assertThat(get(path, READER))
                .hasStatusOk()
                .bodyText()
                .contains("Haricots", "1,25")
                .doesNotContain("Nouveau prix");
        assertThat(post(path, MANAGER, "label", "Haricots", "code", "404", "pack", "6", "fewest", "1", "rank", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun article n’a ce code");
        assertThat(post(path, MANAGER, "label", "Haricots", "code", code, "pack", "0", "fewest", "1", "rank", "1"))
                .hasStatus(422);
        assertThat(post(
                        path,
                        MANAGER,
                        "label",
                        "Haricots secs",
                        "code",
                        code,
                        "pack",
                        "12",
                        "fewest",
                        "2",
                        "rank",
                        "1",
                        "reference",
                        "H1",
                        "shelfDays",
                        "200"))
                .hasStatus(303);
        assertThat(offers.find(offer).pack()).isEqualByComparingTo("12");
        var all = "/purchasing/suppliers/" + supplier.value() + "/offers";
        assertThat(get(all + "/new", MANAGER)).hasStatusOk();
        assertThat(post(all, MANAGER, "label", "Les mêmes", "code", code, "pack", "6", "fewest", "1", "rank", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("sur une autre ligne");
        assertThat(post(all, MANAGER, "label", "Autres", "reference", "H1", "pack", "6", "fewest", "1", "rank", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà cet article");
        assertThat(post(path + "/prices", MANAGER, "gross", "1.30005", "discount", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("quatre décimales");
        assertThat(post(path + "/prices", MANAGER, "gross", "1.3000", "discount", "5", "costs", "0.02"))
                .hasStatus(303);
        assertThat(offers.find(offer).net()).isEqualByComparingTo("1.255");
        assertThat(get(path, MANAGER)).bodyText().contains("saisi à la main", "premier prix");
        for (var show : new String[] {"ACTIVE", "UNKNOWN", "ENDED"}) {
            assertThat(get(all + "?q=haricots&show=" + show, READER)).as(show).hasStatusOk();
        }
        assertThat(post(path + "/end", MANAGER, "ended", "true")).hasStatus(303);
        assertThat(get(path, MANAGER)).bodyText().contains("ne le propose plus");
    }

    @Test
    void aListOfPricesIsHandedInLookedAtAndTaken() {
        var path = "/purchasing/suppliers/" + supplier.value();
        assertThat(get(path + "/prices/new", MANAGER)).hasStatusOk();
        assertThat(upload(path + "/prices", "bonjour".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("ressemble à un tarif");
        var handed = upload(path + "/prices", """
                Référence;Désignation;Colisage;Prix HT
                Z1;Pois cassés;6;1,5
                Z2;Pois chiches;6;douze
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(handed).hasStatus(303);
        var file = handed.getResponse().getRedirectedUrl();
        assertThat(file).isNotNull();
        assertThat(get(file, MANAGER)).hasStatusOk().bodyText().contains("Pois cassés", "à vérifier", "absent");
        assertThat(post(
                        file + "/columns",
                        MANAGER,
                        "title",
                        "Désignation",
                        "field",
                        "LABEL",
                        "title",
                        "Prix HT",
                        "field",
                        "LABEL"))
                .hasStatus(422)
                .bodyText()
                .contains("Deux colonnes");
        assertThat(post(
                        file + "/columns",
                        MANAGER,
                        "title",
                        "Désignation",
                        "field",
                        "LABEL",
                        "title",
                        "Prix HT",
                        "field",
                        "NET_PRICE",
                        "title",
                        "",
                        "field",
                        ""))
                .hasStatus(303);
        assertThat(post(file + "/taking", MANAGER, "costsFollow", "true")).hasStatus(303);
        assertThat(post(file + "/taking", MANAGER)).hasStatus(422).bodyText().contains("déjà enregistré");
        assertThat(get(path, MANAGER)).bodyText().contains("Tarif enregistré");
        var other = upload(
                path + "/prices", "Référence;Désignation;Prix HT\nZ9;Fèves;2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(post(other.getResponse().getRedirectedUrl() + "/discarding", MANAGER))
                .hasStatus(303);
    }

    @Test
    void theCoopChoosesHowItBuys() {
        assertThat(get("/purchasing/settings", READER)).hasStatus(403);
        assertThat(post("/purchasing/settings", MANAGER, "windowDays", "3")).hasStatus(422);
        assertThat(post("/purchasing/settings", MANAGER, "windowDays", "35", "customer", "Quai 2"))
                .hasStatus(303);
        assertThat(get("/purchasing/settings", MANAGER)).bodyText().contains("Quai 2");
        assertThat(post("/purchasing/settings", MANAGER, "windowDays", "28", "customer", ""))
                .hasStatus(303);
    }

    @Test
    void buyersAreNamedAndSeeTheirSuppliersFirst() {
        var ana = People.account(context);
        var path = "/purchasing/suppliers/" + supplier.value();
        assertThat(post(path + "/buyers", MANAGER, "account", String.valueOf(ana.value())))
                .hasStatus(303);
        assertThat(suppliers.of(ana)).contains(supplier);
        assertThat(get(path, MANAGER)).bodyText().contains("/buyers/" + ana.value() + "/removal");
        assertThat(post(path + "/buyers/" + ana.value() + "/removal", MANAGER)).hasStatus(303);
        assertThat(suppliers.of(ana)).doesNotContain(supplier);
        assertThat(upload(path + "/form", "rien".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Aucune colonne de colis");
        assertThat(get(path + "/form", READER)).hasStatus(404);
        assertThat(upload(path + "/form", workbook())).hasStatus(303);
        assertThat(get(path + "/form", READER)).hasStatusOk();
        assertThat(post(path + "/form/removal", MANAGER)).hasStatus(303);
        assertThat(get(path + "/form", READER)).hasStatus(404);
    }

    private FormMap map() {
        var guess = Guess.of(workbook());
        assertThat(guess).isNotNull();
        return guess.map();
    }

    private byte[] workbook() {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Commande");
            var titles = sheet.createRow(0);
            var row = sheet.createRow(1);
            var cells = new String[] {"Désignation", "Prix HT", "Colis"};
            for (var i = 0; i < cells.length; i++) {
                titles.createCell(i).setCellValue(cells[i]);
            }
            titles.createCell(3).setCellValue("Référence");
            row.createCell(0).setCellValue("Haricots blancs");
            row.createCell(1).setCellValue(1.25);
            row.createCell(3)
                    .setCellValue(Objects.requireNonNull(offers.find(offer).reference()));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version(OrderId id) {
        return String.valueOf(orders.find(id).version());
    }

    private byte[] bytes(String path) {
        return get(path, READER).getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String path, String... permissions) {
        return mvc.get().uri(path).with(People.who(context, permissions)).exchange();
    }

    private MvcTestResult upload(String path, byte[] content) {
        return mvc.post()
                .multipart()
                .uri(path)
                .file(new MockMultipartFile("file", "tarif.csv", "text/csv", content))
                .with(People.who(context, MANAGER))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path, String[] permissions, String... fields) {
        var request =
                mvc.post().uri(path).with(People.who(context, permissions)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
