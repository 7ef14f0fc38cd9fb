package coop.cabas.members.search;

/**
 * One thing asked of a member.
 *
 * @param field name of a {@link SearchField}
 * @param value as typed; empty when the operator compares with none
 * @param second the other end of a span, as typed
 */
record Condition(String field, Operator operator, String value, String second) {}
