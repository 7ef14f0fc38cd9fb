package coop.cabas.shifts.messages;

import coop.cabas.mail.Mail;
import coop.cabas.mail.WrittenLetter;
import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of letter as the coop wants it.
 *
 * @param active whether it goes at all
 * @param words as the coop wrote them; each empty for the standard ones
 * @param circle number of the circle whose members it goes to; null for none
 * @param address who else it goes to; may be empty
 */
public record ShiftMessage(
        MessageKind kind,
        boolean active,
        int days,
        Words words,
        @Nullable Long circle,
        String address) {

    /** Subjects and texts in both languages. */
    public record Words(String subjectFr, String bodyFr, String subjectEn, String bodyEn) {

        public static final Words STANDARD = new Words("", "", "", "");
    }

    /** The words that come with Cabas, fields in braces. */
    public static Words standard(MessageKind kind) {
        return new Words(
                standard(kind, "subject", Locale.FRANCE),
                standard(kind, "body", Locale.FRANCE),
                standard(kind, "subject", Locale.UK),
                standard(kind, "body", Locale.UK));
    }

    /** The words that go, the coop's own or the standard ones. */
    public Words shown() {
        var standard = standard(kind);
        return new Words(
                or(words.subjectFr(), standard.subjectFr()),
                or(words.bodyFr(), standard.bodyFr()),
                or(words.subjectEn(), standard.subjectEn()),
                or(words.bodyEn(), standard.bodyEn()));
    }

    /** @param values as the reader reads them */
    public WrittenLetter to(
            String email, Locale language, Map<Placeholder, String> values, Mail.@Nullable Action action) {
        var english = language.getLanguage().equals("en");
        var shown = shown();
        return new WrittenLetter(
                email,
                language,
                Wording.fill(english ? shown.subjectEn() : shown.subjectFr(), values),
                Wording.fill(english ? shown.bodyEn() : shown.bodyFr(), values),
                action,
                "",
                null,
                List.of());
    }

    private static String standard(MessageKind kind, String part, Locale language) {
        return Text.in(
                language,
                () -> Text.t(
                        "shifts.message." + kind.name() + "." + part,
                        kind.fields().stream().map(field -> field.in(language)).toArray()));
    }

    private static String or(String own, String standard) {
        return own.isBlank() ? standard : own;
    }
}
