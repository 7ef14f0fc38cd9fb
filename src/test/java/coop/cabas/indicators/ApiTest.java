package coop.cabas.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What programs are answered, to the letter. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@Transactional
class ApiTest {

    private static final String API = "/api/v1/indicators";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Till till;

    @BeforeEach
    void startAfresh() {
        till.empty();
    }

    @Test
    void answersTheTurnoverOfAMonthToTheLetter() {
        till.sold("2021-03-04", "POMMES", "FRUITS", "2", "10.55", "5.5", "4.00")
                .sold("2021-03-05", "BIERE", "LIQUIDE", "3", "6.00", "20", "1.20")
                .ticket("2021-03-04T10:15", "10.55", "CARTE")
                .ticket("2021-03-05T10:15", "6.00", "CARTE")
                .tell();

        assertThat(body("/turnover?from=2021-03-01&to=2021-03-31&step=month"))
                .isEqualTo(
                        "[{\"period\":\"2021-03\",\"turnoverInclVat\":16.55,\"turnoverExclVat\":15.00,\"margin\":3.40,\"tickets\":2,\"averageTicket\":8.28}]");
    }

    @Test
    void answersNullWhereTheSourceCannotTell() {
        till.ticket("2021-02-04T10:15", "10.00", "CARTE")
                .sold("2021-03-05", "BIERE", "LIQUIDE", "3", "6.00", "20", "1.20")
                .tell();

        assertThat(body("/turnover?from=2021-02-01&to=2021-03-31&step=month"))
                .isEqualTo(
                        "[{\"period\":\"2021-02\",\"turnoverInclVat\":10.00,\"turnoverExclVat\":null,\"margin\":null,\"tickets\":1,\"averageTicket\":10.00},"
                                + "{\"period\":\"2021-03\",\"turnoverInclVat\":6.00,\"turnoverExclVat\":5.00,\"margin\":1.40,\"tickets\":null,\"averageTicket\":null}]");
        assertThat(body("/turnover?from=2021-01-01&to=2021-12-31&step=year"))
                .isEqualTo(
                        "[{\"period\":\"2021\",\"turnoverInclVat\":16.00,\"turnoverExclVat\":null,\"margin\":null,\"tickets\":null,\"averageTicket\":null}]");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2020-12-31, 2021-01-04, '2020-12-31 2021-01-01 2021-01-03 2021-01-04'",
        "week, 2020-12-31, 2021-01-04, '2020-W53 2021-W01'",
        "month, 2020-12-31, 2021-01-04, '2020-12 2021-01'",
        "year, 2020-12-31, 2021-01-04, '2020 2021'",
        "week, 2021-01-01, 2021-01-03, '2020-W53'"
    })
    void namesPeriodsAcrossTheEndOfAYear(String step, String from, String to, String names) {
        for (var day : new String[] {"2020-12-31", "2021-01-01", "2021-01-03", "2021-01-04"}) {
            till.sold(day, "POMMES", "FRUITS", "1", "2.00", "5.5", "1.00");
        }
        till.tell();

        var answer = body("/turnover?from=" + from + "&to=" + to + "&step=" + step);
        assertThat(answer.replaceAll("(?s).*?\"period\":\"([^\"]+)\"[^}]*}", "$1 ")
                        .replace("]", "")
                        .strip())
                .isEqualTo(names);
    }

    @Test
    void cutsPeriodsAtTheDaysAskedFor() {
        for (var day : new String[] {"2021-03-01", "2021-03-02", "2021-03-31"}) {
            till.sold(day, "POMMES", "FRUITS", "1", "2.00", "5.5", "1.00");
        }
        till.tell();

        assertThat(body("/turnover?from=2021-03-02&to=2021-03-31&step=month")).contains("\"turnoverInclVat\":4.00");
    }

    @ParameterizedTest
    @CsvSource({
        "'/turnover?to=2021-03-31', from, 'Ajoutez from'",
        "'/turnover?from=2021-03-01', to, 'Ajoutez to'",
        "'/turnover?from=2021-03-01&to=31/03/2021', to, 'comme une date'",
        "'/turnover?from=2021-02-30&to=2021-03-31', from, 'comme une date'",
        "'/turnover?from=0001-01-01&to=2021-03-31', from, 'entre 1990'",
        "'/turnover?from=2021-04-01&to=2021-03-31', to, 'doit suivre'",
        "'/turnover?from=2021-03-01&to=2021-03-31&step=hour', step, 'day, week, month ou year'",
        "'/articles/top?from=2021-03-01&to=2021-03-31&limit=many', limit, 'de 1 à 1000'",
        "'/articles/slow', to, 'Ajoutez to'"
    })
    void namesTheParameterThatIsWrongAndWhatToWrite(String path, String parameter, String remedy) {
        assertThat(ask(path))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("\"parameter\":\"" + parameter + "\"")
                .contains(remedy);
    }

    @Test
    void speaksTheLanguageOfTheProgram() {
        assertThat(mvc.get()
                        .uri(API + "/turnover")
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .with(People.who(context, "indicators.read"))
                        .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("The parameter from cannot be used");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/payments",
                "/hours",
                "/departments",
                "/families",
                "/suppliers",
                "/vat",
                "/articles/top",
                "/articles/slow",
                "/stock",
                "/stock-outs",
                "/shrinkage",
                "/price-anomalies",
                "/deliveries"
            })
    void answersEveryOtherIndicator(String path) {
        till.counted("2021-03-04T07:00", "POMMES", "40", "1.50", "2.00")
                .listed("2021-03-04T19:00", "POMMES", "FRUITS", "40", "1.50", "9.99")
                .listed("2021-03-04T19:00", "CAFE", "EPICERIE", "3", "4", "6")
                .sold("2021-03-04", "POMMES", "FRUITS", "100", "1200.00", "5.5", "1.90")
                .ticket("2021-03-04T10:15", "1200.00", "CARTE")
                .moved("2021-03-04", "DELIVERY", "POMMES", "100", "1.50", "CMDE")
                .moved("2021-03-04", "EXIT", "POMMES", "3", "1.50", "PERTES DLC")
                .tell();

        assertThat(ask(path + "?from=2021-03-01&to=2021-03-31"))
                .hasStatusOk()
                .hasContentType("application/json")
                .bodyText()
                .isNotEqualTo("[]")
                .doesNotContain("E+");
    }

    @ParameterizedTest
    @CsvSource({
        "/payments, JOURNAL, 'Jours sans journal de caisse\u00a0: 1 sur 1'",
        "/hours, JOURNAL, 'Jours sans journal de caisse\u00a0: 1 sur 1'",
        "/shrinkage, MOVES, 'Les mouvements de stock manquent'",
        "/deliveries, MOVES, 'Les mouvements de stock manquent'",
        "/price-anomalies, ARTICLES, 'Aucune liste d’articles'",
        "/articles/slow, ARTICLES, 'Aucune liste d’articles'"
    })
    void tellsNoSourceFromNone(String path, String source, String why) {
        till.sold("2021-03-04", "POMMES", "FRUITS", "600", "1200.00", "5.5", "1.50")
                .tell();
        saysThatItCannotTell(path, source, why);

        till.covers("journal", "2021-03-04")
                .covers("moves", "2021-03-04")
                .listed("2021-03-04T19:00", "POMMES", "FRUITS", "40", "1.50", "1.90")
                .tell();
        assertThat(body(path + "?from=2021-03-01&to=2021-03-31")).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/departments", "/families", "/suppliers", "/vat", "/articles/top"})
    void tellsNoSaleLinesFromNoSale(String path) {
        till.ticket("2021-03-04T10:15", "10.00", "CARTE").tell();
        saysThatItCannotTell(path, "PLU", "Jours sans export Ventes PLU\u00a0: 1 sur 1");

        till.covers("plu", "2021-03-04").tell();
        assertThat(body(path + "?from=2021-03-01&to=2021-03-31")).isEqualTo("[]");
    }

    @Test
    void tellsThatNoActivityIsKnownUnlessAFileSaysThatThereWasNone() {
        till.covers("plu", "2021-03-04").tell();

        saysThatItCannotTell("/payments", "JOURNAL", "Aucune activité connue");
        assertThat(body("/vat?from=2021-03-01&to=2021-03-31")).isEqualTo("[]");
    }

    @Test
    void isClosedToWhoeverMayNotReadIt() {
        var path = API + "/turnover?from=2021-03-01&to=2021-03-31";
        assertThat(mvc.get().uri(path).with(People.who(context, "audit.read")).exchange())
                .hasStatus(403);
        assertThat(mvc.get().uri(path).exchange()).hasStatus(401);
    }

    @Test
    void describesItselfToAnyoneAndNothingElse() {
        var description = mvc.get().uri("/api/v1/openapi.json").exchange();
        assertThat(description)
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/indicators/turnover", "\"bearer\"", "averageTicket", "\"from\"")
                .contains("no file of the till tells any day of it")
                .doesNotContain("\"/indicators\"", "/error", "/sign-in");
    }

    private void saysThatItCannotTell(String path, String source, String why) {
        assertThat(ask(path + "?from=2021-03-01&to=2021-03-31"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("Ne peut pas être calculé", why)
                .containsPattern("\"sources\":\\[[^]]*\"" + source + "\"");
    }

    private MvcTestResult ask(String path) {
        return mvc.get()
                .uri(API + path)
                .with(People.who(context, "indicators.read"))
                .exchange();
    }

    private String body(String path) {
        var answer = ask(path);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
