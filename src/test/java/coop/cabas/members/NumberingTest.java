package coop.cabas.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** How members are numbered. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class NumberingTest {

    @Autowired
    Numbering numbering;

    @Autowired
    Members members;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext context;

    @Test
    void tellsPeopleFromEntitiesWhenThePatternSaysSo() {
        var next = numbering.rule().next() + 1000;
        numbering.choose(new Numbering.Rule("{kind}{year}-{number:6}", "P", "S$1", next, true));

        assertThat(directory.find(FileOf.person(context, "Ana", "Ferreira")).number())
                .isEqualTo("P2026-%06d".formatted(next));
        assertThat(directory.find(FileOf.entity(context, "La Ruche")).number())
                .isEqualTo("S$12026-%06d".formatted(next + 1));
    }

    @Test
    void neverGoesBack() {
        var next = numbering.rule().next() + 50;
        numbering.choose(new Numbering.Rule("{number}", "", "", next, true));
        numbering.choose(new Numbering.Rule("{number}", "", "", 1, true));

        assertThat(numbering.rule().next()).isEqualTo(next);
    }

    @Test
    void givesNoneUntilItIsAskedWhenTheCoopPrefersSo() {
        numbering.choose(new Numbering.Rule("{number}", "", "", 1, false));
        var id = FileOf.person(context, "Bruno", "Lemoine");
        assertThat(directory.find(id).number()).isNull();

        assertThat(members.giveNumber(id)).isEqualTo(directory.find(id).number());
        assertThatThrownBy(() -> members.giveNumber(id)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sans",
                "{year}",
                "{number:0}",
                "{numbers}",
                "{year:4}-{number}",
                "{number}}",
                "un préfixe beaucoup trop long pour tenir {number:9}"
            })
    void refusesAPatternThatWouldNumberNobody(String pattern) {
        assertThatThrownBy(() -> numbering.choose(new Numbering.Rule(pattern, "", "", 1, true)))
                .isInstanceOf(Refused.class);
    }
}
