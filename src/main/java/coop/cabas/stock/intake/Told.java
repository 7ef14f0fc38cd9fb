package coop.cabas.stock.intake;

import coop.cabas.stock.Move;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What another program says of one article, one day and one kind of move: all of it together.
 *
 * @param quantity what it added, below zero for what it took
 * @param unitCost of what came, VAT excluded; null when it is not told
 */
public record Told(
        long article,
        LocalDate day,
        Move.Kind kind,
        BigDecimal quantity,
        @Nullable BigDecimal unitCost) {}
