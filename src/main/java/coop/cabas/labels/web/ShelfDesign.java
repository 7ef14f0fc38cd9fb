package coop.cabas.labels.web;

import coop.cabas.barcodes.Barcodes;
import coop.cabas.ui.print.LabelFormat;
import coop.cabas.ui.print.Lettering;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where things are on a shelf label, in millimetres, and how large: the price as large as there is room. Small labels have bars below
 * the price, others beside it. Fruit and vegetables tell their origin in letters as large as the price.
 */
record ShelfDesign(LabelFormat format) {

    private static final int SMALLEST = 4;
    private static final int LARGEST = 60;

    /** Of the narrowest bar, in hundredths of a millimetre: GS1 wants 33, and allows four fifths of it. */
    private static final int WIDE = 33;

    private static final int NARROW = 27;

    /** Of the lines to cut along, in hundredths of a millimetre, both sides together. */
    private static final int CUT = 15;

    /** Height of the digits below the bars, in hundredths of a millimetre. */
    private static final int DIGITS = 250;

    /** Points of the price for ten centimetres of the label's height, alone and where the regular price stands above it. */
    private static final int ALONE = 90;

    private static final int PROMOTION = 62;
    private static final int PRODUCE = 52;
    private static final int PRODUCE_PROMOTION = 46;

    private double width() {
        return format.width().doubleValue();
    }

    private double height() {
        return format.height().doubleValue();
    }

    private boolean isSmall() {
        return height() < 30 || width() < 60;
    }

    private double edge() {
        return isSmall() ? 1.5 : 2.5;
    }

    private double inside() {
        return width() - 2 * edge();
    }

    private double bars() {
        return Barcodes.STRIP * millimetres(width() < 100 ? NARROW : WIDE);
    }

    private double codeHeight(boolean produce) {
        return isSmall() ? height() * 0.28 : height() * (produce ? 0.22 : 0.36);
    }

    int nameSize(String name) {
        return Lettering.fitting(name, inside(), 2, SMALLEST, (int) (height() * (isSmall() ? 0.34 : 0.37)));
    }

    int priceSize(String price, boolean promotion) {
        return isSmall()
                ? Lettering.fitting(price, inside() / 2, 1, SMALLEST, (int) (height() * 0.68))
                : Lettering.fitting(price, beside(), 1, SMALLEST, points(promotion ? PROMOTION : ALONE));
    }

    /** Of the line below the name. */
    int factsSize(String facts, boolean produce) {
        var room = produce && !isSmall() ? bars() : inside();
        return Lettering.fitting(facts, room, 1, SMALLEST, isSmall() ? 6 : 8);
    }

    /** Of the price and of the origin, both alike. */
    int produceSize(String origin, String price, boolean promotion) {
        if (isSmall()) {
            return Lettering.fitting(origin + "\u00a0\u00a0" + price, inside(), 1, SMALLEST, (int) (height() * 0.6));
        }
        var largest = points(promotion ? PRODUCE_PROMOTION : PRODUCE);
        return Math.min(
                Lettering.fitting(origin, inside(), 1, SMALLEST, largest),
                Lettering.fitting(price, beside(), 1, SMALLEST, largest));
    }

    /** Room for the price beside the bars. */
    private double beside() {
        return width() - bars() - edge() - 1;
    }

    String rules() {
        var sizes = IntStream.rangeClosed(SMALLEST, LARGEST)
                .mapToObj(size -> ".s%d { font-size: %dpt; }".formatted(size, size))
                .collect(Collectors.joining("\n"));
        return sizes + "\n" + (isSmall() ? small() : large());
    }

    /** Where the regular price is: above a price of this size. */
    private double above(int size) {
        return 6.3 + points(size) * 0.388;
    }

    private int points(int size) {
        return (int) (height() * millimetres(size));
    }

    private static double millimetres(int hundredths) {
        return hundredths / 100.0;
    }

    private String large() {
        var name = height() * 0.31;
        var origin = height() * 0.2;
        return String.format(
                Locale.ROOT,
                """
                .in { width: %1$.2fmm; height: %2$.2fmm; border: 0.2pt dashed #b9b4a6; }
                .name { left: %3$.2fmm; top: %3$.2fmm; width: %4$.2fmm; height: %5$.2fmm; }
                .facts { left: %3$.2fmm; top: %6$.2fmm; width: %4$.2fmm; height: 3.6mm; }
                .origin { left: %3$.2fmm; top: %6$.2fmm; width: %4$.2fmm; }
                .produce .facts { top: %7$.2fmm; width: %8$.2fmm; }
                .date { left: %3$.2fmm; bottom: %9$.2fmm; }
                .produce .date { bottom: %10$.2fmm; }
                .bars { left: 1mm; bottom: 3.4mm; width: %8$.2fmm; height: %11$.2fmm; }
                .produce .bars { height: %12$.2fmm; }
                .digits { left: 1mm; bottom: 0.9mm; width: %8$.2fmm; font-size: 6.5pt; }
                .was { right: %3$.2fmm; bottom: %13$.2fmm; font-size: 9pt; }
                .produce .was { bottom: %14$.2fmm; }
                .price { right: %3$.2fmm; bottom: 5.6mm; }
                .unit { right: %3$.2fmm; bottom: 1.8mm; font-size: 8.5pt; }
                """,
                width() - millimetres(CUT),
                height() - millimetres(CUT),
                edge(),
                inside(),
                name,
                edge() + name,
                edge() + name + origin,
                bars(),
                codeHeight(false) + 1.2,
                codeHeight(true) + 1.2,
                codeHeight(false) - millimetres(DIGITS),
                codeHeight(true) - millimetres(DIGITS),
                above(PROMOTION),
                above(PRODUCE_PROMOTION));
    }

    private String small() {
        var below = codeHeight(false) + 1.2;
        return String.format(
                Locale.ROOT,
                """
                .in { width: %1$.2fmm; height: %2$.2fmm; border: 0.2pt dashed #b9b4a6; }
                .name { left: %3$.2fmm; top: 1.2mm; width: %4$.2fmm; height: %5$.2fmm; }
                .facts { left: %3$.2fmm; top: %6$.2fmm; width: %4$.2fmm; height: 2.6mm; }
                .price { right: %3$.2fmm; bottom: %7$.2fmm; }
                .origin { left: %3$.2fmm; bottom: %7$.2fmm; }
                .unit { left: %3$.2fmm; bottom: %7$.2fmm; font-size: 6.5pt; }
                .was { left: %3$.2fmm; bottom: %8$.2fmm; font-size: 5.5pt; }
                .produce .unit { left: auto; right: %3$.2fmm; bottom: 3.2mm; width: %11$.2fmm; white-space: normal; font-size: 6pt; }
                .produce .was { left: auto; right: %3$.2fmm; bottom: auto; top: %6$.2fmm; }
                .bars { left: 0.5mm; bottom: 2.7mm; width: %10$.2fmm; height: %9$.2fmm; }
                .digits { left: 0.5mm; bottom: 0.5mm; width: %10$.2fmm; font-size: 5.5pt; }
                .date { right: %3$.2fmm; bottom: 0.8mm; }
                """,
                width() - millimetres(CUT),
                height() - millimetres(CUT),
                edge(),
                inside(),
                height() * 0.27,
                1.4 + height() * 0.27,
                below,
                below + 2.8,
                codeHeight(false) - millimetres(DIGITS),
                bars(),
                beside());
    }
}
