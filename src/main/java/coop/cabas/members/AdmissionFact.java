package coop.cabas.members;

import coop.cabas.shared.Message;

/**
 * One reason why somebody may, or may not, shop or vote.
 *
 * @param why in a sentence, said to the member as well as to staff
 */
public record AdmissionFact(MemberId member, Right right, Effect effect, Message why) {

    /** Somebody may when at least one fact grants it and none refuses it. */
    public enum Effect {
        GRANTS,
        /** Does not keep them from it, but is worth saying. */
        WARNS,
        REFUSES
    }
}
