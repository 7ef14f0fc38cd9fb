package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Good files, spoilt at random places: reading them always ends soon and in an answer. The seed is fixed, so that a
 * failure comes back; its number is in the message.
 */
class MutationTest {

    private static final int ROUNDS = 400;
    private static final Duration ENOUGH = Duration.ofSeconds(5);

    @TestFactory
    Stream<DynamicTest> answersWhateverBytesAreFlipped() {
        return spoilt("flipped", MutationTest::flipped);
    }

    @TestFactory
    Stream<DynamicTest> answersWhereverAFileIsCut() {
        return spoilt("cut", (random, content) -> Arrays.copyOf(content, random.nextInt(content.length)));
    }

    @TestFactory
    Stream<DynamicTest> answersWhateverPieceIsRepeatedElsewhere() {
        return spoilt("shuffled", MutationTest::shuffled);
    }

    private static Stream<DynamicTest> spoilt(String how, BiFunction<Random, byte[], byte[]> spoil) {
        return fixtures().entrySet().stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.getKey() + " " + how, () -> {
                    for (int seed = 0; seed < ROUNDS; seed++) {
                        answers(fixture.getKey(), seed, spoil.apply(new Random(seed), fixture.getValue()));
                    }
                }));
    }

    private static void answers(String name, int seed, byte[] content) {
        long start = System.nanoTime();
        TillFile answer;
        try {
            answer = TillBook.read(name, content);
        } catch (Throwable thrown) {
            throw new AssertionError(name + " spoilt with seed " + seed, thrown);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("time for %s spoilt with seed %s", name, seed)
                .isLessThan(ENOUGH);
        if (answer instanceof RefusedFile refused) {
            assertThat(refused.rejects())
                    .as("reasons for %s spoilt with seed %s", name, seed)
                    .isNotEmpty();
        }
    }

    private static byte[] flipped(Random random, byte[] content) {
        var copy = content.clone();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] shuffled(Random random, byte[] content) {
        var copy = content.clone();
        int length = random.nextInt(1, Math.min(600, copy.length / 2));
        System.arraycopy(
                content, random.nextInt(copy.length - length), copy, random.nextInt(copy.length - length), length);
        return copy;
    }

    private static Map<String, byte[]> fixtures() {
        var files = new LinkedHashMap<String, byte[]>();
        var plu = TillBook.of(Layout.PLU);
        var journal = TillBook.of(Layout.JOURNAL);
        var stock = TillBook.of(Layout.STOCK);
        for (int i = 1; i <= 30; i++) {
            plu.row(Lines.sale(i % 2 == 0 ? "LUNDI 1 MARS" : "MARDI 2 MARS"));
            journal.row(Lines.ticket(i, "01/03/2021 | 15:%02d".formatted(i), 9.5, i, "CARTE (9,50 Eur)"));
            stock.row(Lines.stock("20000000%05d".formatted(i), i));
        }
        plu.totals(PluColumn.QUANTITY, 60, PluColumn.INCL_VAT, 270);
        files.put("PLU2021-04-01_1830.xls", plu.xls());
        files.put("PLU2021-04-01_1830.xlsx", plu.xlsx());
        files.put("JournalDeCaisse2021-05-04_1721.xls", journal.xls());
        files.put("Stock2021-03-01_1740.xlsx", stock.xlsx());
        files.put("BL_349199.csv", note());
        return files;
    }

    private static byte[] note() {
        var titles = Layout.DELIVERY.columns().stream().map(Column::title).collect(Collectors.joining(";"));
        var line =
                "C1;LA COOP;78000;VILLE;3770000000017;FRO01;TOMME;05;FRO;FERME;1;6,000;6,000;2,930;8,00;0,00;0,00;16,20;1;0;"
                        + "0,0000;0,0000;2,700";
        return (titles + ("\r\n" + line).repeat(20)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
