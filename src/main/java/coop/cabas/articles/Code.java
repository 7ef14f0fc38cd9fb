package coop.cabas.articles;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * By what a scanner or a person knows an article.
 *
 * @param main the one printed on its label; the others are its aliases
 * @param retired null while it stands for the article
 */
public record Code(
        long id,
        ArticleId article,
        String code,
        Kind kind,
        boolean main,
        Instant given,
        String givenBy,
        @Nullable Instant retired) {

    /** What stands behind the digits. */
    public enum Kind {
        /** A manufacturer's (GTIN); its check digit is right. */
        EAN,
        /** Allocated here, of the numbers that GS1 leaves to shops; never given twice. */
        IN_STORE,
        /** First digits of labels that carry a weight or a price, then zeros. */
        SHELL,
        /** Whatever else somebody types. */
        OTHER
    }
}
