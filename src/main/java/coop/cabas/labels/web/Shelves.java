package coop.cabas.labels.web;

import coop.cabas.barcodes.Barcodes;
import coop.cabas.labels.Content;
import coop.cabas.labels.ShelfLabel;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import coop.cabas.ui.print.LabelFormat;
import coop.cabas.ui.print.Printer;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws shelf labels. Customers read them: they are French, whatever the language of whoever prints. */
@Component
class Shelves {

    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    private final Barcodes codes;
    private final Clock clock;

    Shelves(Barcodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Sheets of labels, in their order.
     *
     * @param labels that say all they must, as {@link coop.cabas.labels.Mentions} checks
     * @param skip labels of the first sheet that are used already
     * @param copies of each
     */
    ShelfSheet sheet(List<ShelfLabel> labels, LabelFormat format, int skip, int copies) {
        return Text.in(Locale.FRANCE, () -> {
            var design = new ShelfDesign(format);
            var drawn = labels.stream()
                    .map(label -> drawn(label, design))
                    .flatMap(label -> Collections.nCopies(copies, label).stream())
                    .toList();
            return new ShelfSheet(format, Format.shortDay(LocalDate.now(clock)), format.sheets(drawn, skip));
        });
    }

    private ShelfSheet.Drawn drawn(ShelfLabel label, ShelfDesign design) {
        var price = Format.money(label.price());
        var promotion = label.isPromotion();
        var facts = facts(label);
        var said = String.join(" · ", label.said());
        return new ShelfSheet.Drawn(
                label.name(),
                design.nameSize(label.name()),
                price,
                label.isProduce()
                        ? design.produceSize(label.origin(), price, promotion)
                        : design.priceSize(price, promotion),
                promotion ? Text.t("labels.promotion") : "",
                promotion ? Format.money(label.regular()) : "",
                unit(label),
                label.isProduce() ? label.origin() : "",
                facts,
                said,
                design.factsSize(facts + " " + said, label.isProduce()),
                label.code(),
                bars(label.code()));
    }

    private static String unit(ShelfLabel label) {
        if (label.weighed()) {
            return Text.t("labels.weighed");
        }
        var content = label.content();
        return content == null || content.isOne() || label.unitPrice() == null
                ? ""
                : Text.t("labels.unit." + content.unit(), Format.money(label.unitPrice()));
    }

    private static String facts(ShelfLabel label) {
        return Stream.of(
                        label.content() == null || label.weighed() ? "" : content(label.content()),
                        label.origin().isBlank() || label.isProduce() ? "" : Text.t("labels.origin", label.origin()),
                        label.category().isBlank() || label.category().equalsIgnoreCase(ShelfLabel.WITHOUT)
                                ? ""
                                : Text.t("labels.category", label.category()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String content(Content content) {
        var less = content.quantity().compareTo(BigDecimal.ONE) < 0;
        return switch (content.unit()) {
            case KG ->
                less
                        ? Text.t("labels.content.G", content.quantity().multiply(BigDecimal.valueOf(THOUSAND)))
                        : Text.t("labels.content.KG", content.quantity());
            case L ->
                less
                        ? Text.t("labels.content.CL", content.quantity().multiply(BigDecimal.valueOf(HUNDRED)))
                        : Text.t("labels.content.L", content.quantity());
            case M -> Text.t("labels.content.M", content.quantity());
            case PIECE -> content.isOne() ? "" : Text.t("labels.content.PIECE", content.quantity());
        };
    }

    private String bars(String code) {
        return code.matches("[ -~]{1,20}") ? Printer.picture(codes.strip(code)) : "";
    }
}
