package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.barcodes.Ean13;
import coop.cabas.barcodes.Gtin;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what articles are known. A code stands for one article at a time, which the database guards. */
@Service
@Transactional
public class Codes {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "one_article_claims_a_code", "articles.refused.codeTaken",
                    "in_store_codes_are_never_given_again", "articles.refused.codeTaken"))
            .orOdd("articles.refused.code");

    private static final Refusals PREFIX = Refusals.of(Map.of("in_store_prefix_check", "articles.refused.prefix"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Patterns patterns;

    Codes(JdbcClient jdbc, Clock clock, Audit audit, Patterns patterns) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.patterns = patterns;
    }

    /**
     * Gives a code to an article; its first is the one on its label.
     *
     * @throws Refused when it is another's, or its check digit is wrong though it looks like an EAN
     */
    public void give(ArticleId article, String typed) {
        var code = typed.strip();
        give(article, code, kindOf(code));
    }

    /** The same, whatever its check digit says: a till or a supplier knows the article by it. */
    public void giveAsItIs(ArticleId article, String typed) {
        var code = typed.strip();
        give(article, code, likely(code));
    }

    /** What most likely stands behind a code, whatever its check digit says. */
    public static Code.Kind likely(String code) {
        return isShell(code) ? Code.Kind.SHELL : Gtin.isValid(code) ? Code.Kind.EAN : Code.Kind.OTHER;
    }

    /** Allocates a code of the shop's own: the next number, whose code nobody ever had. */
    public String giveInStore(ArticleId article) {
        // The row is the queue: whoever comes meanwhile waits for it, and gets the number behind.
        var start = jdbc.sql("select prefix, last from articles.in_store for update")
                .query((row, n) -> Map.entry(row.getString("prefix"), row.getLong("last")))
                .single();
        var number = start.getValue();
        String code;
        do {
            number++;
            code = inStore(start.getKey(), number);
        } while (wasGiven(code));
        jdbc.sql("update articles.in_store set last = :last")
                .param("last", number)
                .update();
        give(article, code, Code.Kind.IN_STORE);
        return code;
    }

    /** First digits of the codes that are allocated here. */
    @Transactional(readOnly = true)
    public String prefix() {
        return jdbc.sql("select prefix from articles.in_store")
                .query((row, n) -> row.getString(1))
                .single();
    }

    /**
     * Codes are allocated behind other digits from now on, from one on; those that were given stay.
     *
     * @param prefix 2, then up to three digits more: what GS1 leaves to shops
     * @throws Refused when it is none
     */
    public void begin(String prefix) {
        var before = prefix();
        PREFIX.explain(() -> jdbc.sql("update articles.in_store set prefix = :prefix, last = 0 where prefix <> :prefix")
                .param("prefix", prefix.strip())
                .update());
        audit.record(
                "articles.prefix.chosen",
                "articles.in_store:1",
                Map.of("number", before),
                Map.of("number", prefix.strip()));
    }

    /** The one to be printed on its label. @throws NotFound when the article has no such code */
    public void makeMain(ArticleId article, long id) {
        var chosen = find(article, id);
        jdbc.sql("update articles.code set main = false where article = :article and main")
                .param("article", article.value())
                .update();
        jdbc.sql("update articles.code set main = true where id = :id and retired_at is null")
                .param("id", id)
                .update();
        told("articles.code.main", article, chosen.code());
    }

    /**
     * The article is not known by it any more; it can be another's. The oldest of the others goes onto the label when it was the main one.
     *
     * @throws NotFound when the article has no such code
     */
    public void retire(ArticleId article, long id) {
        var retired = find(article, id);
        jdbc.sql("update articles.code set main = false, retired_at = :now, retired_by = :by where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("id", id)
                .update();
        if (retired.main()) {
            jdbc.sql("""
                            update articles.code set main = true
                            where id = (select min(id) from articles.code where article = :article and retired_at is null)
                            """).param("article", article.value()).update();
        }
        told("articles.code.retired", article, retired.code());
    }

    /** Those it has and had, the main one first. */
    @Transactional(readOnly = true)
    public List<Code> of(ArticleId article) {
        return jdbc.sql(
                        "select * from articles.code where article = :article order by main desc, retired_at nulls first, id")
                .param("article", article.value())
                .query((row, n) -> code(row))
                .list();
    }

    /**
     * What a scanned code stands for: an article by the code itself, else one whose label carries a price or a weight.
     *
     * @return empty for a code that stands for nothing, and for a label whose check digit is wrong
     */
    @Transactional(readOnly = true)
    public Optional<Scanned> scan(String scanned) {
        var code = scanned.strip();
        var known = holder(code);
        if (known.isPresent()) {
            return known.map(article -> new Scanned(article, null, null, null));
        }
        if (!Ean13.isValid(code)) {
            return Optional.empty();
        }
        return patterns.all().stream()
                .filter(pattern -> pattern.fits(code))
                .flatMap(pattern -> holder(pattern.shell(code)).map(article -> pattern.read(code, article)).stream())
                .findFirst();
    }

    /** Whose a code is now. */
    @Transactional(readOnly = true)
    public Optional<ArticleId> holder(String code) {
        return jdbc.sql("select article from articles.code where code = :code and retired_at is null")
                .param("code", code)
                .query((row, n) -> new ArticleId(row.getLong(1)))
                .optional();
    }

    private void give(ArticleId article, String code, Code.Kind kind) {
        WHY.explain(() -> jdbc.sql("""
                        insert into articles.code (article, code, kind, main, given_at, given_by)
                        values (:article, :code, :kind,
                                not exists (select from articles.code where article = :article and main), :now, :by)
                        """)
                .param("article", article.value())
                .param("code", code)
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        told("articles.code.given", article, code);
    }

    private void told(String action, ArticleId article, String code) {
        audit.record(action, Articles.subject(article), null, Map.of("number", code));
    }

    private Code find(ArticleId article, long id) {
        return of(article).stream()
                .filter(code -> code.id() == id && code.retired() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private boolean wasGiven(String code) {
        return jdbc.sql("select exists (select from articles.code where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static Code.Kind kindOf(String code) {
        if (Gtin.isValid(code)) {
            return Code.Kind.EAN;
        }
        if (isShell(code)) {
            return Code.Kind.SHELL;
        }
        if (code.matches("[0-9]{8}|[0-9]{12,14}")) {
            throw new Refused("articles.refused.checkDigit");
        }
        return Code.Kind.OTHER;
    }

    /** Of a label that carries a weight or a price: its prefix is the shops' own, and where the value stands there are zeros. */
    private static boolean isShell(String code) {
        return code.matches("(02|2[0-9])[0-9]{5}000000");
    }

    private static String inStore(String prefix, long number) {
        try {
            return Ean13.of(prefix, number);
        } catch (IllegalArgumentException full) {
            throw new Refused("articles.refused.inStoreFull", prefix);
        }
    }

    private static Code code(ResultSet row) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Code(
                row.getLong("id"),
                new ArticleId(row.getLong("article")),
                row.getString("code"),
                Code.Kind.valueOf(row.getString("kind")),
                row.getBoolean("main"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getString("given_by"),
                retired == null ? null : retired.toInstant());
    }
}
