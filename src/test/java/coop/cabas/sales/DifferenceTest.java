package coop.cabas.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class DifferenceTest {

    @Test
    void countsWhatIsNewOtherAndTheSame() {
        var difference = Difference.between(facts("A:1", "B:2", "C:3"), facts("A:1", "B:9", "D:4"));

        assertThat(difference).isEqualTo(new Difference(1, 1, 1, 1, Map.of()));
    }

    @Test
    void countsARowAsOftenAsItIsStated() {
        var difference = Difference.between(facts("A:1", "A:1"), facts("A:1", "A:1", "A:1"));

        assertThat(difference.same()).isEqualTo(2);
        assertThat(difference.added()).isEqualTo(1);
    }

    @Test
    void recognisesAnArticleThatChangedItsCode() {
        var difference = Difference.between(facts("OLD:5", "A:1"), facts("NEW:5", "A:1"));

        assertThat(difference.changed()).isEqualTo(1);
        assertThat(difference.added()).isZero();
        assertThat(difference.gone()).isZero();
        assertThat(difference.renamed()).containsExactly(Map.entry(new Difference.Renaming("OLD", "NEW"), 1));
    }

    @Test
    void prefersTheSameKeyToTheSameWords() {
        var difference = Difference.between(facts("A:1", "B:2"), facts("A:2", "C:2"));

        assertThat(difference.renamed()).containsExactly(Map.entry(new Difference.Renaming("B", "C"), 1));
        assertThat(difference.changed()).isEqualTo(2);
    }

    @Test
    void addsUp() {
        var known = facts("A:1", "B:2", "C:3", "E:7");
        var stated = facts("A:1", "B:9", "D:4", "F:7", "F:7");
        var difference = Difference.between(known, stated);

        assertThat(difference.added() + difference.changed() + difference.same())
                .isEqualTo(stated.size());
        assertThat(difference.gone() + difference.changed() + difference.same()).isEqualTo(known.size());
    }

    private static List<Fact> facts(String... words) {
        return Arrays.stream(words)
                .map(word -> new Fact("2021-03-01", word.split(":")[0], word.split(":")[1]))
                .toList();
    }
}
