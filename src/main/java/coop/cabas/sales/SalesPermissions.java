package coop.cabas.sales;

import coop.cabas.shared.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/** What a role can allow in this context. */
@Configuration(proxyBeanMethods = false)
public final class SalesPermissions {

    /** See what the till did and whether its files agree. */
    public static final String READ = "sales.read";

    /** Hand in the till's files, apply them, take them back. */
    public static final String IMPORT = "sales.import";

    @Bean
    Permission.Catalogue salesCatalogue() {
        return () -> List.of(new Permission(READ), new Permission(IMPORT));
    }
}
