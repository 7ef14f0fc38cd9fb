package coop.cabas.articles;

import coop.cabas.shared.Message;

import java.util.List;
import java.util.Optional;

/** What a module knows of an article, shown on the article's page. Contributed as a bean. */
public interface ArticlePanel {

    /** What a reader needs to see it. */
    String permission();

    /** Place among the others, small first. */
    int order();

    /** @return empty when there is nothing to say of this article */
    Optional<Panel> of(ArticleId article);

    /** @param path page that tells more, reached by {@code open} */
    record Panel(Message title, List<Line> lines, Message open, String path) {

        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /** One fact. */
    record Line(Message label, Message told) {}
}
