package coop.cabas.fees.web;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.Methods.Kind;
import coop.cabas.fees.Methods.Method;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;

import java.util.List;

/** The kinds of fees and gifts, and the ways to pay. */
public record FeeTypesPage(List<FeeType> types, List<Method> methods) implements Page {

    /** What it costs and covers, in one line. */
    public String line(FeeType type) {
        var amount = type.amount() == null ? Text.t("fees.type.anyAmount") : Format.money(type.amount());
        if (type.months() != null) {
            return Text.t("fees.type.line.months", amount, type.months());
        }
        var until = type.untilDay();
        return until == null
                ? amount
                : Text.t(
                        "fees.type.line.until",
                        amount,
                        "%02d/%02d".formatted(until.getDayOfMonth(), until.getMonthValue()));
    }

    public Kind[] kinds() {
        return Kind.values();
    }
}
