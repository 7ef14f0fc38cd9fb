package coop.cabas.demo.till;

/**
 * A file as the till writes it.
 *
 * @param name tells what it is and when it was written: {@code PLU2026-11-22_2105.xlsx}
 */
public record Export(String name, byte[] content) {}
