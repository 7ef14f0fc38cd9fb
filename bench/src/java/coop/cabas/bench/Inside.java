package coop.cabas.bench;

import coop.cabas.Cabas;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.ArrayList;
import java.util.List;

/** Cabas inside this very program, without pages and jobs: to call a module where no page does. */
final class Inside {

    private Inside() {}

    static ConfigurableApplicationContext start(Database database, String... settings) {
        var application = new SpringApplicationBuilder(Cabas.class)
                .web(WebApplicationType.NONE)
                .build();
        // this program is compiled beside the tests, but runs on the product's own settings
        application.setInitializers(application.getInitializers().stream()
                .filter(each -> !each.getClass().getName().startsWith("coop.cabas.testing"))
                .toList());
        // as for a command: only what is asked for is made, but the tables come first
        application.addInitializers(context -> context.getBeanFactory()
                .registerSingleton(
                        "migrateFirst",
                        LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class)));
        var all = new ArrayList<>(List.of(
                "--spring.config.location=classpath:/application.yml",
                "--spring.main.lazy-initialization=true",
                "--spring.main.banner-mode=off",
                "--spring.main.log-startup-info=false",
                "--logging.level.root=warn",
                "--db-scheduler.enabled=false",
                "--cabas.demo=false",
                "--cabas.home=" + Workshop.FOLDER.resolve("home"),
                "--cabas.database.url=" + database.url(),
                "--cabas.database.user=" + database.user(),
                "--cabas.database.password=" + database.password()));
        all.addAll(List.of(settings));
        return application.run(all.toArray(String[]::new));
    }
}
