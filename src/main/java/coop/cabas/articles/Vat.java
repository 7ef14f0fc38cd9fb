package coop.cabas.articles;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A kind of value added tax. @param rate percent today; null before its first rate */
public record Vat(VatId id, String name, @Nullable BigDecimal rate) {}
