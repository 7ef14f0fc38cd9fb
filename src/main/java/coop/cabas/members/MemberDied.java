package coop.cabas.members;

import java.time.LocalDate;

/** A member has died. */
public record MemberDied(MemberId member, LocalDate on) {}
