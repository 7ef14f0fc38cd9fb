package coop.cabas.purchasing.forms;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a supplier's file says.
 *
 * @param lines in the file's order
 * @param findings what a person should look at
 * @param sum amounts of the lines excl. VAT, those that are not printed being quantity × price
 * @param printedTotal the file's own total, its last; null when it prints none
 */
public record FormContent(
        List<Line> lines,
        List<Finding> findings,
        BigDecimal sum,
        @Nullable BigDecimal printedTotal) {

    public FormContent {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    static FormContent unreadable(Message reason) {
        var finding =
                new Finding(Doubt.UNREADABLE, "", null, null, reason, Message.of("purchasing.forms.remedy.UNREADABLE"));
        return new FormContent(List.of(), List.of(finding), BigDecimal.ZERO, null);
    }
}
