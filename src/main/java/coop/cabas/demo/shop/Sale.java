package coop.cabas.demo.shop;

/**
 * What one day sold of one article.
 *
 * @param quantity in thousandths of a piece or kilogram; below zero for a return
 * @param cents paid, with VAT
 * @param cost purchase price of one on that day, in cents
 */
public record Sale(Article article, long quantity, long cents, long cost) {}
