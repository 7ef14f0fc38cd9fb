package coop.cabas.members;

/** Somebody who had left is of the coop again. */
public record MemberReturned(MemberId member) {}
