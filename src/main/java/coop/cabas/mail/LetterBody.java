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
        String signature,
        boolean written,
        @Nullable Ending ending) {

    /** How to receive no more letters of this kind. */
    record Ending(String label, String url) {}

    String plain() {
        var text = new StringBuilder(String.join("\n\n", paragraphs)).append("\n\n");
        if (actionUrl != null) {
            text.append(actionLabel).append(" :\n").append(actionUrl).append("\n\n");
        }
        text.append("-- \n").append(signature).append('\n');
        if (ending != null) {
            text.append(ending.label()).append(" :\n").append(ending.url()).append('\n');
        }
        return text.toString();
    }

    String html() {
        var html = new StringBuilder("<!doctype html><html lang=\"")
                .append(language)
                .append("\"><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append(
                        "</title><body style=\"font:16px/1.5 sans-serif;max-width:36em;margin:1em auto;padding:0 1em\">");
        if (written) {
            html.append(Markdown.html(String.join("\n\n", paragraphs)));
        } else {
            paragraphs.forEach(
                    paragraph -> html.append("<p>").append(escaped(paragraph)).append("</p>"));
        }
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
        html.append("<p style=\"color:#555\">").append(escaped(signature)).append("</p>");
        if (ending != null) {
            html.append("<p style=\"font-size:14px\"><a style=\"color:#555\" href=\"")
                    .append(escaped(ending.url()))
                    .append("\">")
                    .append(escaped(ending.label()))
                    .append("</a></p>");
        }
        return html.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
