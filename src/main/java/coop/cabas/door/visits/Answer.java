package coop.cabas.door.visits;

import coop.cabas.door.Verdict;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What the screen at the door says.
 *
 * @param visit under which it was written down
 * @param why in one sentence
 * @param member who it is; null for a badge that is nobody's, or that its holder lost: whoever holds it out is told nothing of them
 * @param told what else is worth saying: next shift, hours
 * @param duty what the scan meant for their shift; null for nothing
 * @param remedy what can be done at once by whoever is refused for their hours; null when nothing can
 */
public record Answer(
        UUID visit,
        Verdict verdict,
        Message why,
        @Nullable MemberId member,
        List<Message> told,
        @Nullable Message duty,
        @Nullable Remedy remedy) {

    public Answer {
        told = List.copyOf(told);
    }
}
