package coop.cabas.mail;

import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import java.util.stream.Collectors;

/** A letter put into the recipient's language. */
record Letter(
        String subject,
        String text,
        @Nullable String actionLabel,
        @Nullable String actionUrl) {

    static Letter of(Mail mail) {
        var context = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(mail.language());
            var action = mail.action();
            var paragraphs = mail.paragraphs().stream().map(Text::t).collect(Collectors.joining("\n\n"));
            return new Letter(
                    oneLine(Text.t(mail.subject())),
                    Text.t("mail.greeting") + "\n\n" + paragraphs,
                    action == null ? null : oneLine(Text.t(action.label())),
                    action == null ? null : action.url());
        } finally {
            LocaleContextHolder.setLocaleContext(context);
        }
    }

    /** A line break in a header would let whoever wrote it add headers of their own. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
