package coop.cabas.demo.circle;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.demo.Cast;
import coop.cabas.matrix.Matrix;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.OnStage;
import coop.cabas.testing.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

@CabasTest
@Transactional
class CircleStoryTest {

    @Autowired
    CircleStory story;

    @Autowired
    Matrix matrix;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Test
    void leavesSomeOfTheMatrixGreenAndSomeOverdue() {
        for (var person : Cast.values()) {
            OnStage.account(context, person);
        }
        var today = LocalDate.now(clock);

        story.tell(today.minusMonths(13), today.minusDays(1));
        story.tell(today.minusMonths(13), today.minusDays(1));

        var tally = matrix.on(today).tally();
        assertThat(tally.fresh()).isGreaterThan(20);
        assertThat(tally.soon()).isPositive();
        assertThat(tally.overdue()).isGreaterThan(8);
        assertThat(tally.never()).isPositive();
        assertThat(jdbc.sql("select count(*) from circles.holder where circle is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(17);
    }

    @Test
    void fitsTheMeetingOnAFewSheets() throws IOException {
        for (var person : Cast.values()) {
            OnStage.account(context, person);
        }
        var today = LocalDate.now(clock);
        story.tell(today.minusMonths(13), today.minusDays(1));

        var answer =
                mvc.get().uri("/matrix/report.pdf").with(People.admin(context)).exchange();

        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(
                Path.of("target", "screenshots", "meeting.pdf"),
                answer.getResponse().getContentAsByteArray());
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(5);
            assertThat(text(document, 1))
                    .contains("où en sommes-nous", "Qui répond de quoi", "En retard depuis le plus longtemps")
                    .contains("contre ", Cast.CHLOE.fullName(), "AEMSOFT");
            assertThat(text(document, 2))
                    .as("the whole matrix on one sheet")
                    .contains("AEMSOFT", "Badges", "SendinBlue", "déclaré par une personne");
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
