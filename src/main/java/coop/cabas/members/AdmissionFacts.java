package coop.cabas.members;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What a module knows that lets somebody shop or vote, or keeps them from it. Contributed as a bean. */
public interface AdmissionFacts {

    /**
     * Runs a fixed number of statements, however many members are asked about: the electorate is asked at once.
     *
     * @return the facts as of a day, in any order; none for a member of whom nothing is known
     */
    List<AdmissionFact> of(Collection<MemberId> members, LocalDate day);

    /** Whether they are about what somebody still has to do for the coop, which taking part settles. */
    default boolean isAboutWork() {
        return false;
    }

    /** Whether facts about a right come from here: where only one is asked about, the others are not looked up. */
    default boolean isAbout(Right right) {
        return true;
    }
}
