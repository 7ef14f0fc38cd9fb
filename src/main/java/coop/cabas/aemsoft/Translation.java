package coop.cabas.aemsoft;

import coop.cabas.articles.Article;
import coop.cabas.articles.Department;
import coop.cabas.articles.DepartmentId;
import coop.cabas.articles.Departments;
import coop.cabas.articles.Families;
import coop.cabas.articles.Family;
import coop.cabas.articles.FamilyId;
import coop.cabas.articles.GoodsLabel;
import coop.cabas.articles.GoodsLabels;
import coop.cabas.articles.Status;
import coop.cabas.articles.VatId;
import coop.cabas.articles.intake.Incoming;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Says in the words of here what the till says in its own; departments and families that are missing are added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Translation {

    /** Where the till's articles without a department go. */
    private static final String NOWHERE = "SANS RAYON";

    private static final int CONTENT_DECIMALS = 4;
    private static final BigDecimal MOST_CONTENT = new BigDecimal("999999");

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Families families;
    private final GoodsLabels labels;

    Translation(JdbcClient jdbc, Departments departments, Families families, GoodsLabels labels) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.families = families;
        this.labels = labels;
    }

    /** In the same order. */
    List<Incoming> of(List<TillArticle> articles) {
        var vats = new HashMap<Integer, VatId>();
        jdbc.sql("select code, vat from aemsoft.vat").query(row -> {
            vats.put(row.getInt("code"), new VatId(row.getLong("vat")));
        });
        var organic = labels.all().stream()
                .filter(label -> label.name().equalsIgnoreCase("bio"))
                .map(GoodsLabel::id)
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
        var departments = new HashMap<String, DepartmentId>();
        var families = new HashMap<String, FamilyId>();
        return articles.stream()
                .map(article -> {
                    var of = departments.computeIfAbsent(
                            Objects.requireNonNullElse(article.department(), NOWHERE),
                            name -> department(name, article));
                    var family = article.family() == null || article.family().isBlank()
                            ? null
                            : families.computeIfAbsent(article.family(), name -> family(name, article.familyCode()));
                    var vat = vats.getOrDefault(
                            article.vatCode() == null ? Integer.valueOf(1) : article.vatCode(),
                            Objects.requireNonNull(vats.get(1)));
                    return incoming(article, of, family, vat, organic);
                })
                .toList();
    }

    private static Incoming incoming(
            TillArticle article, DepartmentId department, @Nullable FamilyId family, VatId vat, Set<Long> organic) {
        var name = TillWords.name(article.label());
        var weighed = isWeighed(article);
        var unit = TillWords.unit(article.contentsUnit());
        var content = weighed || unit == null ? null : content(article.contents());
        return new Incoming(
                new Article.Terms(
                        name.isEmpty() ? article.ean() : name,
                        department,
                        family,
                        vat,
                        weighed,
                        content,
                        content == null ? null : unit,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "BIO".equalsIgnoreCase(article.subFamily()) ? organic : Set.of()),
                TillWords.isOver(name) ? Status.ENDED : Status.ACTIVE,
                article.ean(),
                price(article.price()),
                article.cost() == null || article.cost().signum() < 0 ? null : article.cost());
    }

    /** The exports have no flag for it: it was sold by less than one, or stands in a group of the scale. */
    private static boolean isWeighed(TillArticle article) {
        var group = Objects.requireNonNullElse(article.groupLabel(), "").toUpperCase(Locale.ROOT);
        return article.fractions() || group.contains("POIDS") || group.contains("PESÉS") || group.contains("VRAC");
    }

    private static @Nullable BigDecimal content(@Nullable BigDecimal contents) {
        if (contents == null) {
            return null;
        }
        var content = contents.setScale(CONTENT_DECIMALS, RoundingMode.HALF_UP);
        return content.signum() > 0 && content.compareTo(MOST_CONTENT) <= 0 ? content : null;
    }

    /** No price and a price of nothing are the same to the till: it asks for one when it sells. */
    private static @Nullable Money price(@Nullable BigDecimal price) {
        return price == null || price.signum() <= 0 ? null : Money.rounded(price, RoundingMode.HALF_UP);
    }

    private DepartmentId department(String name, TillArticle article) {
        var known = linked("department", name).map(DepartmentId::new);
        var id = known.orElseGet(() -> departments.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(Department::id)
                .orElseGet(() -> departments.add(name, kind(article), TillWords.isFresh(name))));
        link("department", name, article.departmentCode(), id.value());
        return id;
    }

    private static Department.Kind kind(TillArticle article) {
        return article.departmentKind() == null
                ? Department.Kind.GOODS
                : Department.Kind.valueOf(article.departmentKind());
    }

    private FamilyId family(String name, @Nullable Integer code) {
        var known = linked("family", name).map(FamilyId::new);
        var id = known.orElseGet(() -> families.all().stream()
                .filter(one -> one.within() == null && one.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(Family::id)
                .orElseGet(() -> families.add(name, null)));
        link("family", name, code, id.value());
        return id;
    }

    private Optional<Long> linked(String table, String name) {
        return jdbc.sql("select %1$s from aemsoft.%1$s where name = :name".formatted(table))
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    private void link(String table, String name, @Nullable Integer code, long id) {
        jdbc.sql("""
                        insert into aemsoft.%1$s (name, code, %1$s) values (:name, :code, :id)
                        on conflict (name) do update set code = coalesce(excluded.code, %1$s.code)
                        """.formatted(table))
                .param("name", name)
                .param("code", code, Types.SMALLINT)
                .param("id", id)
                .update();
    }
}
