package coop.cabas.articles;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.barcodes.Ean13;
import coop.cabas.barcodes.Gtin;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

@ModuleTest(extraIncludes = {"access", "mail"})
class CodesTest {

    @Autowired
    Codes codes;

    @Autowired
    Patterns patterns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId department;

    @BeforeEach
    void somewhere() {
        assortment = new Assortment(context);
        department = assortment.department("16.667", false);
    }

    @Test
    void theFirstCodeIsTheOneOnTheLabelAndOthersAreAliases() {
        var rice = assortment.piece("Riz rond", department);
        codes.give(rice, "3017620422003");
        codes.give(rice, "96385074");
        assertThat(codes.of(rice)).extracting(Code::code).containsExactly("3017620422003", "96385074");
        assertThat(codes.of(rice)).extracting(Code::main).containsExactly(true, false);
        assertThat(codes.holder("96385074")).contains(rice);
        codes.makeMain(rice, codes.of(rice).getLast().id());
        assertThat(codes.of(rice).getFirst().code()).isEqualTo("96385074");
        codes.retire(rice, codes.of(rice).getFirst().id());
        assertThat(codes.of(rice).getFirst().code()).isEqualTo("3017620422003");
        assertThat(codes.of(rice).getFirst().main()).isTrue();
        assertThat(codes.holder("96385074")).isEmpty();
        assertThatThrownBy(() -> codes.retire(rice, 999_999_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWrongCheckDigitIsRefusedUnlessItIsKeptAsItIs() {
        var tea = assortment.piece("Thé", department);
        assertRefused(() -> codes.give(tea, "3017620422004"), "articles.refused.checkDigit");
        assertRefused(() -> codes.give(tea, "with space"), "articles.refused.code");
        codes.giveAsItIs(tea, "0244722000001");
        assertThat(codes.of(tea)).extracting(Code::kind).containsExactly(Code.Kind.OTHER);
        assertThatThrownBy(() -> jdbc.sql("update articles.code set kind = 'EAN' where code = '0244722000001'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void javaAndTheDatabaseAgreeOnCheckDigits() {
        for (var code : new String[] {
            "96385074", "96385075", "036000291452", "036000291453", "3017620422003", "10012345678902", "1234567", ""
        }) {
            assertThat(jdbc.sql("select articles.is_checked(:code)")
                            .param("code", code)
                            .query(Boolean.class)
                            .single())
                    .as(code)
                    .isEqualTo(Gtin.isValid(code));
        }
    }

    @Test
    void twoHundredArticlesClaimOneCodeAndOneHasIt() throws Exception {
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 200; i++) {
            var article = assortment.piece("Concurrent " + i, department);
            acts.add(() -> done(() -> codes.give(article, "3560070462704"), "articles.refused.codeTaken"));
        }
        assertThat(race(acts)).isOne();
        assertThat(jdbc.sql("select count(*) from articles.code where code = '3560070462704'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void twoHundredCodesOfTheShopAreAllDifferentAndNoneIsOneThatWasTyped() throws Exception {
        var typed = assortment.piece("Tapé", department);
        var last =
                jdbc.sql("select last from articles.in_store").query(Long.class).single();
        var ahead = Ean13.of("20", last + 7);
        codes.give(typed, ahead);
        Set<String> given = ConcurrentHashMap.newKeySet();
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 200; i++) {
            var article = assortment.piece("Magasin " + i, department);
            acts.add(() -> given.add(codes.giveInStore(article)));
        }
        assertThat(race(acts)).isEqualTo(200);
        assertThat(given)
                .hasSize(200)
                .doesNotContain(ahead)
                .allMatch(Gtin::isValid)
                .allMatch(c -> c.startsWith("20"));
    }

    @Test
    void aRetiredCodeOfTheShopIsNeverAllocatedAgain() {
        var first = assortment.piece("Premier", department);
        var code = codes.giveInStore(first);
        codes.retire(first, codes.of(first).getFirst().id());
        assertThat(codes.giveInStore(first)).isNotEqualTo(code);
    }

    @Test
    void labelsThatCarryAPriceOrAWeightAreRead() {
        var trout = assortment.piece("Truite", department);
        codes.give(trout, "2485885000000");
        assertThat(codes.scan(Ean13.of("248588501234"))).contains(new Scanned(trout, Money.of("12.34"), null, null));
        assertThat(codes.scan("2485885012340")).as("misread").isEmpty();
        assertThat(codes.scan(Ean13.of("249999901234"))).as("unknown item").isEmpty();
        patterns.add(new Pattern(0, "29", 5, Pattern.Carries.WEIGHT, 3, BigDecimal.ONE));
        patterns.add(new Pattern(0, "27", 5, Pattern.Carries.PRICE, 2, new BigDecimal("1.2")));
        var ham = assortment.piece("Jambon", department);
        codes.give(ham, "2912345000000");
        codes.give(ham, "2712345000000");
        assertThat(codes.scan(Ean13.of("291234500850")))
                .contains(new Scanned(ham, null, new BigDecimal("0.850"), null));
        assertThat(codes.scan(Ean13.of("271234501000"))).contains(new Scanned(ham, Money.of("12.00"), null, null));
        assertRefused(
                () -> patterns.add(new Pattern(0, "29", 5, Pattern.Carries.PRICE, 2, BigDecimal.ONE)),
                "articles.refused.patternTaken");
    }
}
