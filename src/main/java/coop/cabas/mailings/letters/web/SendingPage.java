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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Numbers that fit in one address. */
    private static final int PACK = 500;

    private static final Set<Fate> ON_PAPER = EnumSet.of(Fate.NO_EMAIL, Fate.BAD_EMAIL, Fate.BOUNCED);

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

    /** Addresses of the page that prints labels, for whoever is not reached by e-mail. */
    public List<String> labels() {
        var numbers = everybody.stream()
                .filter(one -> ON_PAPER.contains(one.fate()))
                .map(one -> String.valueOf(one.member().value()))
                .toList();
        var links = new java.util.ArrayList<String>();
        for (var from = 0; from < numbers.size(); from += PACK) {
            links.add("/papers?state=all&members="
                    + String.join(".", numbers.subList(from, Math.min(from + PACK, numbers.size()))));
        }
        return links;
    }
}
