package coop.cabas.mail;

import coop.cabas.shared.LongId;

/** Identity of a letter in the outbox; what became of it is in the view {@code mail.letter_state}. */
public record LetterId(long value) implements LongId {}
