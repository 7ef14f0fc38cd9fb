package coop.cabas.articles;

import java.math.BigDecimal;
import java.time.Instant;

/** What one cost the coop from a moment on. @param amount VAT excluded, four decimals */
public record CostLine(BigDecimal amount, Instant starts, String reason, String by) {}
