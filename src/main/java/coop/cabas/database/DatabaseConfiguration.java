package coop.cabas.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Connects Cabas to its database. What kind it is gets decided inside the bean methods and not by conditions, so that one
 * build prepared ahead of time serves both.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Home.class, DatabaseSettings.class})
class DatabaseConfiguration {

    /** Serves as connection details of the pool and of Flyway: Boot looks for both by type. */
    @Bean
    Owner databaseOwner(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        Owner owner = settings.isExternal()
                ? new Owner(settings.requiredUrl(), settings.user(), settings.password())
                : embedded.getObject().owner();
        Roles.prepare(owner);
        return owner;
    }

    @Bean
    DemonstrationSetting demonstrationSetting(Environment environment) {
        return DemonstrationSetting.in(environment);
    }

    /** Asked for only when there is no other database. Closed after the pool, which depends on its owner. */
    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedDatabase embeddedDatabase(Home home) {
        return EmbeddedDatabase.in(home);
    }
}
