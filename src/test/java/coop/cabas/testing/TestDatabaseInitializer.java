package coop.cabas.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/** Gives every application started by a test a database of its own, already migrated. The other settings of tests are in
 * {@code config/application.yml}. */
class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabases.fresh();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "cabas.database.url", database.url(),
                                "cabas.database.user", database.user(),
                                "cabas.database.password", database.password())));
    }
}
