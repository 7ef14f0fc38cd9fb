package coop.cabas.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.Desk;
import coop.cabas.imports.ImportsModuleTest;
import coop.cabas.imports.Marbles;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ImportsModuleTest
class BatchesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @BeforeEach
    void nothingWaits() {
        desk.clear();
    }

    @Test
    void listsImportsWithWhoWhenAndHowMuch() {
        var batch = desk.staged(Desk.marbles("inventaire d’été.csv", "2026-11-23;red;3"));
        var reader = People.who(context, "imports.read");

        assertThat(mvc.get().uri("/imports").with(reader).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/imports/marbles/" + batch.id().value(), "Ana", "à vérifier", "23/11/2026");
        assertThat(mvc.get().uri("/imports?q=ETE").with(reader).exchange())
                .bodyText()
                .contains("/imports/marbles/" + batch.id().value());
        assertThat(mvc.get().uri("/imports?q=introuvable").with(reader).exchange())
                .bodyText()
                .contains("Rien ne correspond");
        assertThat(mvc.get().uri("/imports?export=csv").with(reader).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Ana");
    }

    @Test
    void isOpenToThoseWhoMayImportSomething() {
        assertThat(mvc.get()
                        .uri("/imports")
                        .with(People.who(context, Marbles.PERMISSION))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Importer");
        assertThat(mvc.get().uri("/imports").with(People.who(context)).exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/imports?export=csv")
                        .with(People.who(context))
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/imports?source=other")
                        .with(People.who(context, Marbles.PERMISSION))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void tellsProgramsAsPeople() {
        var batch = desk.staged(Desk.marbles("lundi.csv", "2026-11-23;red;3"));
        var program = People.who(context, "imports.read");

        assertThat(mvc.get().uri("/api/v1/imports?limit=1").with(program).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].batch")
                .isEqualTo((int) batch.id().value());
        var one = mvc.get()
                .uri("/api/v1/imports/" + batch.id().value())
                .with(program)
                .exchange();
        assertThat(one).bodyJson().extractingPath("$.files[0].new").isEqualTo(1);
        assertThat(one).bodyJson().extractingPath("$.summary.status").isEqualTo("staged");
        assertThat(mvc.get().uri("/api/v1/imports/99999999").with(program).exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/api/v1/imports")
                        .with(People.who(context, Marbles.PERMISSION))
                        .exchange())
                .hasStatus(403);
    }
}
