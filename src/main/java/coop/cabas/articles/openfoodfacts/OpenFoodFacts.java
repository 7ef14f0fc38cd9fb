package coop.cabas.articles.openfoodfacts;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Code;
import coop.cabas.articles.Codes;
import coop.cabas.audit.Audit;
import coop.cabas.outbound.Outbound;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.util.Map;
import java.util.Optional;

/**
 * Asks Open Food Facts about an article, where the coop wants it. Nothing is held in the database while it is waited for, and the door to
 * the Internet is only looked for when it is gone through: most who read articles never do.
 */
@Service
public class OpenFoodFacts {

    /** Bytes of an answer; one of those fields has a few hundred. */
    private static final int MOST = 200_000;

    private static final String VERSION = "0.1";

    private static final Refusals WHY =
            Refusals.of(Map.of("openfoodfacts_contact_check", "articles.refused.offContact"));

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Codes codes;
    private final ObjectProvider<Outbound> outbound;
    private final Site site;

    OpenFoodFacts(JdbcClient jdbc, Audit audit, Codes codes, ObjectProvider<Outbound> outbound, Site site) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.codes = codes;
        this.outbound = outbound;
        this.site = site;
    }

    /** The address that is named to its servers; empty while the coop does not want it to be asked. */
    @Transactional(readOnly = true)
    public Optional<String> contact() {
        return jdbc.sql("select contact from articles.openfoodfacts where contact is not null")
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** @param contact null to ask no more @throws Refused when it is no address */
    @Transactional
    public void choose(@Nullable String contact) {
        var before = contact();
        WHY.explain(() -> jdbc.sql("update articles.openfoodfacts set contact = :contact")
                .param("contact", contact == null ? null : contact.strip(), Types.VARCHAR)
                .update());
        audit.record(
                "articles.openfoodfacts.chosen",
                "articles.openfoodfacts:1",
                Map.of("contact", before.orElse("")),
                Map.of("contact", contact == null ? "" : contact.strip()));
    }

    /** The code by which Open Food Facts may know an article; empty when it has none, or the coop does not want to ask. */
    @Transactional(readOnly = true)
    public Optional<String> code(ArticleId article) {
        return contact().isEmpty()
                ? Optional.empty()
                : codes.of(article).stream()
                        .filter(code -> code.kind() == Code.Kind.EAN && code.retired() == null)
                        .map(Code::code)
                        .findFirst();
    }

    /**
     * What it knows of an article.
     *
     * @throws Refused when it does not know it, does not answer in time, or answers nonsense
     * @throws NotFound when the article has no code to ask for, or the coop does not want to ask
     */
    public Found look(ArticleId article) {
        var code = code(article).orElseThrow(() -> new NotFound(article));
        var agent = "Cabas/%s (%s)".formatted(VERSION, contact().orElseThrow(() -> new NotFound(article)));
        var answer = outbound.getObject().fetch(site.product(code), null, MOST, agent);
        return switch (answer.status()) {
            case 200 -> ProductReading.read(code, answer.body());
            case 404 -> throw new Refused("articles.refused.offUnknown", code);
            case 429, 503 -> throw new Refused("articles.refused.offBusy");
            default -> throw new Refused("articles.refused.offStatus", Integer.toString(answer.status()));
        };
    }
}
