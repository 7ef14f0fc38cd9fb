package coop.cabas.shared;

/**
 * Identity of a row, typed by what it identifies: {@code record MemberId(long value) implements LongId}.
 *
 * <p>One converter serves them all, to and from JDBC, path variables and JSON.
 */
public interface LongId {

    long value();
}
