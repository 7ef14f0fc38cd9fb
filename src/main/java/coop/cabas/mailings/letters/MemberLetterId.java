package coop.cabas.mailings.letters;

import coop.cabas.shared.LongId;

/** Identity of a letter to members. */
public record MemberLetterId(long value) implements LongId {}
