package coop.cabas.stock.intake;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a delivery brought of one article.
 *
 * @param quantity pieces or kilograms, above zero
 * @param unitCost of one, VAT excluded; null when it is not known
 * @param note people read it in the history: {@code BL 349199}
 * @param request number of this arrival: told twice, it comes once, and by it it is taken back
 */
public record Came(
        long article,
        LocalDate day,
        BigDecimal quantity,
        @Nullable BigDecimal unitCost,
        String note,
        UUID request) {}
