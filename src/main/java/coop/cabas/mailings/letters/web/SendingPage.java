package coop.cabas.mailings.letters.web;

import coop.cabas.mailings.letters.Audience.Addressee;
import coop.cabas.mailings.letters.Audience.Fate;
import coop.cabas.mailings.letters.MemberLetter;
import coop.cabas.mailings.letters.MemberLetters.Attachment;
import coop.cabas.mailings.letters.Sending.Preview;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A letter before it is sent.
 *
 * @param preview as the first who gets it will read it; null when nobody does
 * @param words who it is for, in words
 */
public record SendingPage(
        Form form,
        MemberLetter letter,
        @Nullable Preview preview,
        List<Attachment> attachments,
        String words,
        List<Addressee> everybody)
        implements Page {

    private static final int SHOWN = 200;

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/letters/" + letter.id().value();
    }

    /** How many letters go. */
    public int count() {
        return (int)
                everybody.stream().filter(one -> one.fate() == Fate.WAITING).count();
    }

    public boolean isReady() {
        return count() > 0
                && !letter.template()
                && !letter.words().subjectFr().isBlank()
                && !letter.words().bodyFr().isBlank();
    }

    /** Fate → who, the first ones. */
    public Map<Fate, List<Addressee>> others() {
        var others = new EnumMap<Fate, List<Addressee>>(Fate.class);
        everybody.stream()
                .filter(one -> one.fate() != Fate.WAITING)
                .forEach(one -> others.computeIfAbsent(one.fate(), fate -> new java.util.ArrayList<>())
                        .add(one));
        return others;
    }

    public static List<Addressee> shown(List<Addressee> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** Labels of whoever has no address, to write to them on paper. */
    public String labels() {
        return "/papers?state=all&members="
                + String.join(
                        ".",
                        others().getOrDefault(Fate.NO_EMAIL, List.of()).stream()
                                .map(one -> String.valueOf(one.member().value()))
                                .toList());
    }
}
