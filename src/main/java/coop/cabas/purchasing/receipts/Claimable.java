package coop.cabas.purchasing.receipts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a supplier owes for a line: everything that it will bill, less what came in good order at the price agreed on. It bills what its
 * delivery note tells; without one, what came.
 *
 * @param quantity pieces or kilograms
 * @param amount euros, VAT excluded
 */
record Claimable(Claim.Kind kind, BigDecimal quantity, BigDecimal amount) {

    /** @param hasNote whether the supplier told what it delivered: what is not on that paper is not billed */
    static List<Claimable> of(ReceiptLine line, boolean hasNote) {
        var claims = new ArrayList<Claimable>();
        var billed = hasNote ? line.noted() == null ? BigDecimal.ZERO : line.noted() : line.counted();
        var left = billed.subtract(line.good()).max(BigDecimal.ZERO);
        var broken = line.broken().min(left);
        add(claims, Claim.Kind.BROKEN, broken, line.cost());
        left = left.subtract(broken);
        var refused = line.refused().min(left);
        add(claims, Claim.Kind.REFUSED, refused, line.cost());
        add(claims, Claim.Kind.SHORT, left.subtract(refused), line.cost());
        if (line.notePrice() != null && line.orderPrice() != null) {
            add(
                    claims,
                    Claim.Kind.DEARER,
                    line.good().min(billed),
                    line.notePrice().subtract(line.orderPrice()));
        }
        return claims;
    }

    private static void add(List<Claimable> claims, Claim.Kind kind, BigDecimal quantity, @Nullable BigDecimal each) {
        if (each == null || quantity.signum() <= 0) {
            return;
        }
        var amount = quantity.multiply(each).setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() > 0) {
            claims.add(new Claimable(kind, quantity, amount));
        }
    }
}
