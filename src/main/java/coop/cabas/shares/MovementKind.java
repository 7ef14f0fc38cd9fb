package coop.cabas.shares;

/** What a line of the register says. */
public enum MovementKind {
    /** Holdings taken over from the register kept before. */
    OPENING,
    SUBSCRIPTION,
    /** Libération: a further part of what was subscribed is paid. */
    PAYMENT,
    TRANSFER_OUT,
    TRANSFER_IN,
    SUCCESSION_OUT,
    SUCCESSION_IN,
    CONVERSION_OUT,
    CONVERSION_IN,
    /** Given to the coop: its holder asks nothing back. */
    GIFT,
    /** Annulled by a decision, for what was never paid up. */
    CANCELLATION,
    /** Retrait: held no more from that day on; the refund may wait. */
    WITHDRAWAL,
    /** Remboursement: the capital falls, the money leaves. */
    REFUND,
    /** The holder gives the refund that they waited for to the coop. */
    RENUNCIATION,
    /** The nominal value changed. */
    NOMINAL,
    /** Takes another line back. */
    CORRECTION
}
