package coop.cabas.mailings.letters.web;

import coop.cabas.mailings.letters.MemberLetter;
import coop.cabas.mailings.letters.MemberLetter.Purpose;
import coop.cabas.mailings.letters.MemberLetters;
import coop.cabas.mailings.letters.MemberLetters.Attachment;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A draft is written. @param words who it is for, in words */
public record LetterPage(Form form, MemberLetter letter, List<Attachment> attachments, String words) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/letters/" + letter.id().value();
    }

    public Map<String, String> purposes() {
        var purposes = new LinkedHashMap<String, String>();
        for (var purpose : Purpose.values()) {
            purposes.put(purpose.name(), Text.t("mailings.letter.purpose." + purpose));
        }
        return purposes;
    }

    public String placeholders() {
        return MemberLetters.PLACEHOLDERS.stream()
                .map(one -> one.in(Text.locale()))
                .collect(Collectors.joining(" "));
    }
}
