package coop.cabas.labels;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.labels.ScaleFormat.Column;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a scale reads, byte by byte. */
class ScaleFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void pricesAreCentsTaresGramsAndLettersThoseOfTheScale() {
        var file = ScaleFile.of(
                List.of(article(42, "Pommes Gala", "3.20"), new ScaleArticle(7, "Œillets", Money.of("12.05"), 15, 3)),
                ScaleFormat.BIZERBA);

        assertThat(file.left()).isEmpty();
        assertThat(new String(file.content(), WINDOWS))
                .isEqualTo("42;Pommes Gala;;320;0;0\r\n7;Œillets;;1205;15;3\r\n");
    }

    @Test
    void longNamesGoOnInTheSecondLineBetweenTwoWords() {
        var narrow =
                new ScaleFormat(WINDOWS, ';', ",", 12, List.of(Column.FIRST_LINE, Column.SECOND_LINE, Column.PRICE));

        assertThat(text(narrow, article(1, "Pommes de terre Charlotte", "2.50")))
                .isEqualTo("Pommes de;terre Charlo;2,50\r\n");
        assertThat(text(narrow, article(1, "Topinamboursviolets", "4.00"))).isEqualTo("Topinambours;violets;4,00\r\n");
        assertThat(text(narrow, article(1, "Pomme de pin", "4.00"))).isEqualTo("Pomme de pin;;4,00\r\n");
    }

    @Test
    void whatSeparatesFieldsOrLinesIsNeverPartOfAName() {
        var comma = new ScaleFormat(
                StandardCharsets.US_ASCII, ',', ".", 40, List.of(Column.NUMBER, Column.FIRST_LINE, Column.PRICE));

        assertThat(text(comma, article(5, "Chou \"rouge\", d’hiver\nœuf  crème 雪", "1.00")))
                .isEqualTo("5,Chou rouge d'hiver oeuf creme ?,1.00\r\n");
    }

    @Test
    void onlyArticlesThatTheScaleCannotSellAreLeftOut() {
        var file = ScaleFile.of(
                List.of(
                        article(42, "Pommes", "3.20"),
                        article(0, "Poires", "3.00"),
                        article(43, "Prunes", null),
                        article(42, "Pêches", "4.00")),
                ScaleFormat.BIZERBA);

        assertThat(new String(file.content(), WINDOWS)).isEqualTo("42;Pommes;;320;0;0\r\n");
        assertThat(file.left())
                .containsExactly(
                        Message.of("labels.scale.number", "Poires"),
                        Message.of("labels.missing.PRICE", "Prunes"),
                        Message.of("labels.scale.twice", "Pêches", "42"));
    }

    private static String text(ScaleFormat format, ScaleArticle article) {
        return new String(ScaleFile.of(List.of(article), format).content(), format.charset());
    }

    private static ScaleArticle article(long number, String name, @Nullable String price) {
        return new ScaleArticle(number, name, price == null ? null : Money.of(price), 0, 0);
    }
}
