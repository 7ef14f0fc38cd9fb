package coop.cabas.articles.openfoodfacts;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.articles.ContentUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

/** What people write on packages, and into a database that anybody writes to. */
class QuantityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "500 g; 0.5; KG",
                "500g; 0.5; KG",
                "1,5 L; 1.5; L",
                "1.5 litres; 1.5; L",
                "75 cl; 0.75; L",
                "750 ml e; 0.75; L",
                "1 kg; 1; KG",
                "KG 2; ; ",
                "6 x 33 cl; 1.98; L",
                "4×125 g; 0.5; KG",
                "Poids net : 250 g (égoutté 150 g); 0.25; KG",
                "12 oeufs; ; ",
                "100 grammes; 0.1; KG",
                "300 mg; 0.0003; KG",
                "0 g; ; ",
                "5 dl; 0.5; L",
                "400; ; ",
                "3 gallons; ; "
            })
    void readsWhatItSays(String words, String amount, String unit) {
        var quantity = Quantity.of(words);
        if (amount == null) {
            assertThat(quantity).as(words).isEmpty();
        } else {
            assertThat(quantity).as(words).contains(new Quantity(new BigDecimal(amount), ContentUnit.valueOf(unit)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999999999999 kg", "1e9 kg", "-", "x x x", "0.00001 g"})
    void readsNothingOutOfNonsense(String words) {
        assertThat(Quantity.of(words)).isEmpty();
    }
}
