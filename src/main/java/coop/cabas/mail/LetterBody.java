package coop.cabas.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

import java.util.List;

/** A letter as the recipient's mail program shows it: as plain text and as simple HTML, with the same words. */
record LetterBody(
        String subject,
        String language,
        List<String> paragraphs,
        @Nullable String actionLabel,
        @Nullable String actionUrl,
        String signature) {

    String plain() {
        var text = new StringBuilder(String.join("\n\n", paragraphs)).append("\n\n");
        if (actionUrl != null) {
            text.append(actionLabel).append(" :\n").append(actionUrl).append("\n\n");
        }
        return text.append("-- \n").append(signature).append('\n').toString();
    }

    String html() {
        var html = new StringBuilder("<!doctype html><html lang=\"")
                .append(language)
                .append("\"><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append(
                        "</title><body style=\"font:16px/1.5 sans-serif;max-width:36em;margin:1em auto;padding:0 1em\">");
        paragraphs.forEach(
                paragraph -> html.append("<p>").append(escaped(paragraph)).append("</p>"));
        if (actionUrl != null && actionLabel != null) {
            html.append(
                            "<p><a style=\"display:inline-block;padding:.6em 1.2em;border-radius:6px;background:#2f6b3a;color:#fff\" href=\"")
                    .append(escaped(actionUrl))
                    .append("\">")
                    .append(escaped(actionLabel))
                    .append("</a></p><p style=\"font-size:14px;word-break:break-all\">")
                    .append(escaped(actionUrl))
                    .append("</p>");
        }
        return html.append("<p style=\"color:#555\">")
                .append(escaped(signature))
                .append("</p></body></html>")
                .toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
