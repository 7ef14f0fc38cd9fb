package coop.cabas.purchasing.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

class GuessTest {

    @Test
    void knowsTheTitlesOfFrenchSuppliers() {
        var guess = guess(FormBook.xlsx()
                .row("TARIF 2026", "Tarif du", 46_000)
                .at(12)
                .row(
                        "GENCOD",
                        "Réf. fournisseur",
                        "DESIGNATION",
                        "Poids \nnet",
                        "Tarif NET HT",
                        "PCB \nUVC",
                        "TVA",
                        "PVC",
                        "Qté \nCdé \ncolis",
                        "Prix Total\nHT",
                        "Prix Total\nTTC")
                .row("3770000000016", "CAF1", "CAFÉ", "250 g", 3.5, 6, "5,5%", 5.9, 1, 21, 22.16));

        assertThat(guess.titles()).isEqualTo(12);
        assertThat(guess.sheet()).isEqualTo("Tarif");
        assertThat(guess.map().number()).isEqualTo(1);
        assertThat(guess.map().headings())
                .extracting(Heading::field, Heading::column, Heading::shift)
                .containsExactly(
                        tuple(Field.EAN, 0, 0),
                        tuple(Field.REFERENCE, 1, 0),
                        tuple(Field.LABEL, 2, 0),
                        tuple(Field.CONTENT, 3, 0),
                        tuple(Field.UNIT_PRICE, 4, 0),
                        tuple(Field.PACK_SIZE, 5, 0),
                        tuple(Field.VAT, 6, 0),
                        tuple(Field.PARCELS, 8, 0),
                        tuple(Field.AMOUNT, 9, 0));
        assertThat(guess.content().findings()).isEmpty();
        assertThat(guess.content().lines()).hasSize(1);
    }

    @Test
    void tellsDiscountsTaxesAndTheTwoPricesOfADeliveryNoteApart() {
        var text = "EAN;Ref;Désignation;Colis;Qte;BLqte;PUB;R1;R2;RQ;Montant;Code TVA;Taxe Soda;EcoTaxe;Prix Net\n"
                + "3770000000016;CAF1;CAFÉ;1;6;6;2,93;8,00;0,00;0,00;16,20;1;0;0;2,70\n";

        var guess = Objects.requireNonNull(Guess.of(text.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(guess.map().headings())
                .extracting(Heading::field)
                .containsExactly(
                        Field.EAN,
                        Field.REFERENCE,
                        Field.LABEL,
                        Field.PARCELS,
                        Field.DELIVERED,
                        Field.UNIT_PRICE,
                        Field.DISCOUNT,
                        Field.DISCOUNT,
                        Field.DISCOUNT,
                        Field.AMOUNT,
                        Field.COST,
                        Field.COST,
                        Field.NET_PRICE);
        assertThat(guess.map().headings().get(3).title()).isEqualTo("Colis");
        assertThat(guess.content().findings()).isEmpty();
    }

    @Test
    void findsPackSizesBesideTheTitleThatTheUnitStandsUnder() {
        var guess = guess(FormBook.xlsx()
                .row("Réf", "Désignation", null, "Colisage", "Tarif U H.T", "Qte")
                .row("A", "AIL", 5, "KG", 7.02)
                .row("B", "ANETH", 10, "U", 1.06)
                .row("C", "CAROTTE", 12, "KG", 1.5));

        assertThat(guess.content().lines())
                .extracting(line -> Objects.requireNonNull(line.packSize()).intValue())
                .containsExactly(5, 10, 12);
    }

    @Test
    void findsLabelsWithoutATitleAndAPriceThatIsThatOfAPiece() {
        var guess = guess(FormBook.xlsx()
                .at(12)
                .row(null, "quantité", "Prix unitaire", "Total HT")
                .row("BAGUETTE", 8, 1.1, 8.8)
                .row("PAIN DE CAMPAGNE", 3, 3.04, 9.12)
                .row("PAIN COMPLET", 6, 3.8, 22.8)
                .row("Total HT", 17, null, 40.72));

        assertThat(guess.map().headings())
                .contains(Heading.of(Field.PACK_PRICE, "Prix unitaire", 2))
                .contains(new Heading(Field.LABEL, "quantité", 1, -1));
        assertThat(guess.content().lines()).extracting(Line::label).first().isEqualTo("BAGUETTE");
        assertThat(guess.content().printedTotal()).isEqualByComparingTo("40.72");
        assertThat(guess.content().findings()).isEmpty();
    }

    @Test
    void readsEverySheetThatHasTheSameTitles() {
        var guess = guess(FormBook.xlsx()
                .row("Article code", "Article lib", "Prix brut")
                .row("0000506", "PALETTE", 6.3)
                .sheet("Charcuterie")
                .row("Article code", "Article lib", "Prix brut")
                .row("0000320", "JAMBONNEAU", 10.7)
                .sheet("Conditions")
                .row("Franco"));

        assertThat(guess.map().isEverySheet()).isTrue();
        assertThat(guess.content().lines()).extracting(Line::reference).containsExactly("0000506", "0000320");
    }

    @Test
    void proposesNothingWhereNothingIsKnown() {
        assertThat(of(FormBook.xlsx().row("Nom", "Prénom").row("Ana", "A"))).isNull();
        assertThat(Guess.of("<html>".getBytes(StandardCharsets.UTF_8))).isNull();
    }

    private static Guess guess(FormBook book) {
        return Objects.requireNonNull(of(book));
    }

    private static @Nullable Guess of(FormBook book) {
        return Guess.of(book.bytes());
    }
}
