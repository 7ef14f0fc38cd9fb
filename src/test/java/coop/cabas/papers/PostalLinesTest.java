package coop.cabas.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostalLinesTest {

    @Test
    void writesAddressesAsMachinesThatSortLettersReadThem() {
        assertThat(PostalLines.of("Ana Ferreira", "12, rue Haute\nBâtiment B", "69300 Caluire-et-Cuire", "France"))
                .containsExactly("Ana Ferreira", "12 rue Haute", "Bâtiment B", "69300 CALUIRE ET CUIRE");
        assertThat(PostalLines.of("Bruno Lemoine", "1 Grand-Place", "1000 Bruxelles", "Belgique"))
                .containsExactly("Bruno Lemoine", "1 Grand-Place", "1000 BRUXELLES", "BELGIQUE");
        assertThat(PostalLines.capitals("L’Haÿ-les-Roses")).isEqualTo("L HAY LES ROSES");
    }

    @Test
    void keepsSixLinesOfThirtyEightLettersAndTheTownAmongThem() {
        var lines = PostalLines.of(
                "Association des amies et amis de la coopérative de la place du marché couvert",
                "Appartement 12\nRésidence des Lilas\nBâtiment B\n12 boulevard de la Libération\nBP 7",
                "69001 Lyon",
                "");
        assertThat(lines).hasSize(6).allMatch(line -> line.length() <= 38).endsWith("69001 LYON");
    }
}
