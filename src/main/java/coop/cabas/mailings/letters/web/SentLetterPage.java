package coop.cabas.mailings.letters.web;

import coop.cabas.mailings.letters.MemberLetter;
import coop.cabas.mailings.letters.MemberLetter.State;
import coop.cabas.mailings.letters.MemberLetters.Attachment;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.util.List;

/** A letter that goes, or went, and who gets it. */
public record SentLetterPage(MemberLetter letter, List<Attachment> attachments, String words, Table<?> table)
        implements Exportable.OfOne {

    public String path() {
        return "/letters/" + letter.id().value();
    }

    public boolean isGoing() {
        return letter.state() == State.SENDING;
    }
}
