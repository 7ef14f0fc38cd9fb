package coop.cabas.mailings.letters;

import coop.cabas.members.Selection;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * A letter to members.
 *
 * @param version rises with each change, so that nobody overwrites what somebody else has just written
 * @param selection who it is for
 * @param replyTo who gets the answers; empty for the coop's own address
 * @param together whether members who share an address get one letter with their names
 * @param goesAt when it begins to go; null while it is a draft
 */
public record MemberLetter(
        MemberLetterId id,
        int version,
        State state,
        boolean template,
        Selection selection,
        Purpose purpose,
        Words words,
        String replyTo,
        boolean together,
        Instant changed,
        String author,
        @Nullable Instant goesAt) {

    public enum State {
        DRAFT,
        SENDING,
        SENT,
        CANCELLED
    }

    /** What a letter is about, which says who may be written to. */
    public enum Purpose {
        /** The life of the coop: assemblies, closings, what is due. Every member is told. */
        COOP,
        /** News, for whoever agreed to the newsletter. */
        NEWS
    }

    /** @param subjectEn empty when the French words go to everybody */
    public record Words(String subjectFr, String bodyFr, String subjectEn, String bodyEn) {

        String subject(Locale language) {
            return isEnglish(language) ? subjectEn : subjectFr;
        }

        String body(Locale language) {
            return isEnglish(language) ? bodyEn : bodyFr;
        }

        private boolean isEnglish(Locale language) {
            return language.getLanguage().equals("en") && !subjectEn.isBlank() && !bodyEn.isBlank();
        }
    }
}
