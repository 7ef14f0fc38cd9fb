package coop.cabas.shared;

import java.util.List;

/**
 * What a module keeps of people beyond the declaration of its columns in {@code src/main/resources/personal/<schema>.csv}:
 * what stands against making somebody anonymous, and what is to be done by code. Contributed as a bean; most modules need
 * none, their declaration says all.
 */
public interface PersonalData {

    /**
     * Why somebody cannot be made anonymous yet: something is owed, held, or awaits them.
     *
     * @return a sentence for each reason; empty when nothing stands against it
     */
    default List<Message> objections(Subject subject) {
        return List.of();
    }

    /**
     * Forgets what the declaration leaves to code ({@code erase} is {@code code}). Called in the transaction of the
     * anonymisation, after columns were blanked and rows deleted as declared; whatever it throws takes all back.
     */
    default void forget(Subject subject) {}

    /**
     * A data subject (GDPR, article 4.1) as the database knows them.
     *
     * @param members numbers of their member files: the one that stands, and those merged into it
     * @param accounts numbers of the accounts with which they sign in
     */
    record Subject(List<Long> members, List<Long> accounts) {

        public Subject {
            members = List.copyOf(members);
            accounts = List.copyOf(accounts);
        }
    }
}
