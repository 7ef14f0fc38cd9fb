package coop.cabas.mail;

/** A letter is in the outbox, to be delivered. */
record LetterHandedOver(long id) {}
