package coop.cabas.members;

import java.time.LocalDate;

/**
 * Somebody is no more of the coop.
 *
 * @param on first day on which they are not
 */
public record MemberLeft(MemberId member, LocalDate on) {}
