package coop.cabas.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.articles.ContentUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TillWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BROCH&EACUTE;TTES DINDE |BROCHÉTTES DINDE",
                "CR&egrave;ME|CRèME",
                "L\\'HUILE   VIERGE|L'HUILE VIERGE",
                "A &amp; B|A & B",
                "RIZ &INCONNU; ROND|RIZ &INCONNU; ROND"
            })
    void namesAreReadAsPeopleWriteThem(String label, String name) {
        assertThat(TillWords.name(label)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "kg,KG",
        "KG,KG",
        "Litre,L",
        "Unité,PIECE",
        "La  pièce,PIECE",
        "La botte,PIECE",
        "Unité/kg/L,",
        "unité / KG / l,",
        ","
    })
    void unitsAreReadWhateverTheirCase(String unit, ContentUnit read) {
        assertThat(TillWords.unit(unit)).isEqualTo(read);
    }
}
