package coop.cabas.mail;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What people write, as simple HTML: CommonMark, without the HTML and the dangerous addresses that it would let through. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private Markdown() {}

    public static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }
}
