package coop.cabas.articles;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over articles. Members need none to look at prices. */
@Component
public final class ArticlesPermissions implements Permission.Catalogue {

    /** Read articles with their costs and margins. */
    public static final String READ = "articles.read";

    /** Add and change articles, their codes and their prices. */
    public static final String CHANGE = "articles.change";

    /** Choose departments, families, margin rules, rates of VAT, and how codes are made. */
    public static final String SETTINGS = "articles.settings";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(READ), new Permission(CHANGE), new Permission(SETTINGS));
    }
}
