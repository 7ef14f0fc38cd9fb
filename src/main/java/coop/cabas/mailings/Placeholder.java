package coop.cabas.mailings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A word in braces that stands for something of the reader: {@code {prénom}}, {@code {first name}}. */
public enum Placeholder {
    FIRST_NAME("prénom", "first name"),
    NAME("nom", "name"),
    NUMBER("numéro", "number"),
    DUE("échéance", "due date"),
    AMOUNT("montant", "amount"),
    PEOPLE("personnes", "people"),
    SHIFTS("créneaux", "shifts"),
    BALANCE("compteur", "balance"),
    CYCLE("cycle", "cycle"),
    LINK("lien", "link");

    private final String french;
    private final String english;

    Placeholder(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** As somebody who writes in that language types it, braces included. */
    public String in(Locale language) {
        return "{" + (language.getLanguage().equals("en") ? english : french) + "}";
    }

    /** @param word without braces, in either language */
    static Optional<Placeholder> of(String word) {
        var wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.french.equals(wanted) || one.english.equals(wanted))
                .findFirst();
    }
}
