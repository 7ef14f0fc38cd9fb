package coop.cabas.members;

/** Somebody has come into the member file. */
public record MemberRegistered(MemberId member) {}
