package coop.cabas.purchasing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.cabas.purchasing.forms.Guess;
import coop.cabas.purchasing.forms.Line;
import coop.cabas.purchasing.invoices.Difference.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class MatchingTest {

    private static final Path NOTES = Path.of("../shared/data/aemsoft/livraisons");

    private static Billed billed(String reference, String quantity, String price) {
        return new Billed(1, null, reference, reference, new BigDecimal(quantity), new BigDecimal(price), null, null);
    }

    private static Owed owed(String reference, String quantity, @Nullable String price) {
        return owed(reference, quantity, price, "0");
    }

    private static Owed owed(String reference, String quantity, @Nullable String price, String claimed) {
        return new Owed(
                1,
                null,
                reference,
                reference,
                new BigDecimal(quantity),
                price == null ? null : new BigDecimal(price),
                new BigDecimal(claimed));
    }

    private static Difference only(Matching matching) {
        assertThat(matching.differences()).hasSize(1);
        return matching.differences().getFirst();
    }

    @Test
    void whatIsBilledAsItCameAgrees() {
        var matching = Matching.of(
                List.of(billed("A", "12", "1.25")), List.of(owed("A", "7", "1.25"), owed("A", "5", "1.25")));

        assertThat(matching.differences()).isEmpty();
        assertThat(matching.agreed()).isEqualTo(1);
        assertThat(matching.billed()).isEqualByComparingTo("15");
        assertThat(matching.owed()).isEqualByComparingTo("15");
    }

    @Test
    void tellsAnotherQuantity() {
        var difference = only(Matching.of(List.of(billed("A", "12", "1.25")), List.of(owed("A", "10", "1.25"))));

        assertThat(difference.kind()).isEqualTo(Kind.QUANTITY);
        assertThat(difference.amount()).isEqualByComparingTo("2.50");
        assertThat(difference.open()).isEqualByComparingTo("2.50");
    }

    @Test
    void tellsAnotherPrice() {
        var difference = only(Matching.of(List.of(billed("A", "10", "1.40")), List.of(owed("A", "10", "1.25"))));

        assertThat(difference.kind()).isEqualTo(Kind.PRICE);
        assertThat(difference.amount()).isEqualByComparingTo("1.50");
        assertThat(difference.billedPrice()).isEqualByComparingTo("1.4");
        assertThat(difference.owedPrice()).isEqualByComparingTo("1.25");
    }

    @Test
    void quantityAndPriceTogetherComeToTheWholeGap() {
        var matching = Matching.of(List.of(billed("A", "12", "1.40")), List.of(owed("A", "10", "1.25")));

        assertThat(matching.differences()).extracting(Difference::kind).containsExactly(Kind.QUANTITY, Kind.PRICE);
        assertThat(matching.differences().stream().map(Difference::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(new BigDecimal("16.80").subtract(new BigDecimal("12.50")));
    }

    @Test
    void tellsWhatIsMissingOnEitherSide() {
        var matching = Matching.of(List.of(billed("A", "1", "2")), List.of(owed("B", "3", "4")));

        assertThat(matching.differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.NOT_BILLED, Kind.NOT_RECEIVED);
        assertThat(matching.differences())
                .extracting(one -> one.amount().intValueExact())
                .containsExactly(-12, 2);
    }

    @Test
    void tellsALineBilledTwice() {
        var difference =
                only(Matching.of(List.of(billed("A", "6", "2"), billed("A", "6", "2")), List.of(owed("A", "6", "2"))));

        assertThat(difference.kind()).isEqualTo(Kind.TWICE);
        assertThat(difference.amount()).isEqualByComparingTo("12");
    }

    @Test
    void whatWasClaimedAtTheReceptionIsNotClaimedAgain() {
        var difference =
                only(Matching.of(List.of(billed("A", "12", "1.25")), List.of(owed("A", "10", "1.25", "2.50"))));

        assertThat(difference.isClaimed()).isTrue();
        assertThat(difference.open()).isZero();
        // Two short at the price of the note, and ten dearer: spread over both, nothing is open.
        var both = Matching.of(List.of(billed("A", "12", "1.40")), List.of(owed("A", "10", "1.25", "4.30")));
        assertThat(both.differences()).allMatch(Difference::isClaimed);
    }

    @Test
    void anInvoiceThatBillsOnlyWhatCameHasTakenTheClaimOff() {
        assertThat(Matching.of(List.of(billed("A", "10", "1.25")), List.of(owed("A", "10", "1.25", "2.50")))
                        .deducted())
                .containsExactly(1L);
        assertThat(Matching.of(List.of(billed("A", "12", "1.25")), List.of(owed("A", "10", "1.25", "2.50")))
                        .deducted())
                .isEmpty();
    }

    @Test
    void aPriceThatNobodyAgreedOnIsShown() {
        var difference = only(Matching.of(List.of(billed("A", "10", "1.40")), List.of(owed("A", "10", null))));

        assertThat(difference.kind()).isEqualTo(Kind.NEW_PRICE);
    }

    @Test
    void knowsAnArticleByItsEanOrItsLabel() {
        var byEan = Matching.of(
                List.of(new Billed(1, "3760123450011", null, "Farine", BigDecimal.TWO, BigDecimal.ONE, null, null)),
                List.of(new Owed(
                        1, "3760123450011", "F1", "Farine T65", BigDecimal.TWO, BigDecimal.ONE, BigDecimal.ZERO)));
        var byLabel = Matching.of(
                List.of(new Billed(1, null, null, "pain  de  mie", BigDecimal.TWO, BigDecimal.ONE, null, null)),
                List.of(new Owed(1, null, null, "PAIN DE MIE", BigDecimal.TWO, BigDecimal.ONE, BigDecimal.ZERO)));

        assertThat(byEan.differences()).isEmpty();
        assertThat(byLabel.differences()).isEmpty();
    }

    @Test
    void ofATotalOnlyTheGapIsTold() {
        assertThat(Matching.ofTotal(new BigDecimal("15.01"), List.of(owed("A", "12", "1.25")))
                        .differences())
                .isEmpty();
        var gap = only(Matching.ofTotal(new BigDecimal("20"), List.of(owed("A", "12", "1.25"))));
        assertThat(gap.kind()).isEqualTo(Kind.TOTAL);
        assertThat(gap.amount()).isEqualByComparingTo("5");
    }

    @Test
    void totalsMayBeACentOffForEachLine() {
        var lines = List.of(billed("A", "3", "0.335"), billed("B", "1", "1"));

        assertThat(Totals.of(lines, new BigDecimal("2.03"), List.of()).agrees()).isTrue();
        assertThat(Totals.of(lines, new BigDecimal("2.04"), List.of()).agrees()).isFalse();
    }

    @Test
    void vatIsReckonedAnewForEachRate() {
        var line = new Billed(1, null, "A", "A", BigDecimal.TEN, BigDecimal.TEN, null, new BigDecimal("5.50"));
        var right = new Totals.Printed(new BigDecimal("5.5"), null, new BigDecimal("5.51"));
        var wrong = new Totals.Printed(new BigDecimal("5.5"), null, new BigDecimal("20.00"));

        assertThat(Totals.of(List.of(line), BigDecimal.valueOf(100), List.of(right))
                        .rates()
                        .getFirst()
                        .agrees())
                .isTrue();
        assertThat(Totals.of(List.of(line), BigDecimal.valueOf(100), List.of(wrong))
                        .rates()
                        .getFirst()
                        .agrees())
                .isFalse();
    }

    @Test
    void aRealInvoiceIsItsThreeDeliveryNotes() throws IOException {
        assumeTrue(Files.exists(NOTES), "the real files are not on this machine");
        var owed = new ArrayList<Owed>();
        for (var note : List.of("BL_349199", "BL_349200", "BL_349639")) {
            for (var line : lines(note)) {
                owed.add(new Owed(
                        note.equals("BL_349639") ? 3 : 1,
                        line.ean(),
                        line.reference(),
                        line.label(),
                        Objects.requireNonNull(line.delivered()),
                        line.netPrice(),
                        BigDecimal.ZERO));
            }
        }
        var billed = lines("Facture_1222580").stream()
                .map(line -> new Billed(
                        line.row(),
                        line.ean(),
                        line.reference(),
                        line.label(),
                        line.delivered(),
                        line.netPrice(),
                        line.amount(),
                        null))
                .toList();
        var matching = Matching.of(billed, owed);

        assertThat(matching.differences()).isEmpty();
        assertThat(matching.billed()).isEqualByComparingTo("5097.23");
        assertThat(Totals.of(billed, new BigDecimal("5097.23"), List.of()).agrees())
                .isTrue();
        // One delivery note forgotten, and everything of it is told.
        var without = owed.stream().filter(line -> line.line() == 1).toList();
        assertThat(Matching.of(billed, without).differences()).isNotEmpty();
        assertThat(Matching.of(billed, without).differences().stream()
                        .map(Difference::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isCloseTo(new BigDecimal("721.81"), within(new BigDecimal("0.02")));
    }

    private static List<Line> lines(String name) throws IOException {
        return Objects.requireNonNull(Guess.of(Files.readAllBytes(NOTES.resolve(name + ".csv"))))
                .content()
                .lines();
    }
}
