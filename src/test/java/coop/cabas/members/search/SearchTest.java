package coop.cabas.members.search;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.MemberId;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Locale;
import java.util.Map;

/** Words find people however they are typed. */
@ModuleTest(extraIncludes = {"access", "mail"})
class SearchTest {

    @Autowired
    Selections selections;

    @Autowired
    JdbcClient jdbc;

    private Files files;

    @BeforeEach
    void files() {
        files = new Files(jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quénelec",
                "quenelec",
                "QUÉNELEC Théodule",
                "théodule quénelec",
                "quenel",
                "theodule@quenelec.example",
                "0699887755",
                "Plouguerneau",
                "theo plougu",
                "Kenelec",
                "Quenelek",
                "Quennelec"
            })
    void findSomebodyByAnyWord(String typed) {
        var id = jdbc.sql("select id from members.member where last_name = 'Quénelec' limit 1")
                .query(Long.class)
                .optional()
                .orElseGet(() -> {
                    var fresh = files.member("Théodule", "Quénelec");
                    files.email(fresh, "theodule@quenelec.example");
                    files.phone(fresh, "06 99 88 77 55");
                    files.city(fresh, "Plouguerneau");
                    return fresh;
                });
        assertThat(selections.members(new Asked(Map.of("q", typed)).selection()))
                .contains(new MemberId(id));
    }

    @Test
    void takesAPatternAsPlainLetters() {
        files.member("Percy", "Pourcent");
        assertThat(selections.members(new Selection("q=%25%25%25%25"))).isEmpty();
        assertThat(selections.members(new Selection("q=____"))).isEmpty();
    }

    @Test
    void leavesOutThoseWhoLeftUntilTheyAreAskedFor() {
        var id = files.member("Partie", "Xylophone");
        jdbc.sql("update members.member set left_on = '2026-01-01' where id = :id")
                .param("id", id)
                .update();
        assertThat(selections.members(new Selection("q=xylophone"))).isEmpty();
        assertThat(selections.members(new Selection("q=xylophone&state=left"))).containsExactly(new MemberId(id));
    }

    @Test
    void saysInWordsWhomItChooses() {
        var where = "any;all:members.city~is~Lyon,members.exempt~yes;all:members.birth_date~before~1990-01-31";
        var asked = new Asked(Map.of("where", where, "q", "ana", "membership", "FRIEND"));
        assertThat(selections.describe(asked.selection(), Locale.FRENCH))
                .isEqualTo(
                        "De la coop · Ami·e · «\u00a0ana\u00a0» · (Ville est Lyon et Sans cotisation\u00a0: oui) ou Date de naissance avant le 31 janvier 1990");
        assertThat(selections.describe(asked.selection(), Locale.ENGLISH)).contains("is Lyon and", " or ");
    }

    @Test
    void staysQuickAmongTenThousand() {
        jdbc.sql("""
                        insert into members.member (first_name, last_name, registered, created, changed)
                        select 'Prénom' || n, 'Foule' || md5(n::text), '2020-01-01', now(), now() from generate_series(1, 10000) n
                        """).update();
        var id = files.member("Solange", "Zygomatique");
        var began = System.nanoTime();
        assertThat(selections.members(new Selection("q=zygomatique"))).containsExactly(new MemberId(id));
        assertThat(selections.members(new Selection("q=zigomatique"))).containsExactly(new MemberId(id));
        assertThat(selections.members(new Selection("where=all%3Ball%3Amembers.last_name~begins~foule")))
                .hasSize(10_000);
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(10);
        jdbc.sql("update members.member set left_on = '2020-01-02' where last_name like 'Foule%'")
                .update();
    }
}
