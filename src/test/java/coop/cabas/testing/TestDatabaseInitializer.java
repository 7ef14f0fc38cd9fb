package coop.cabas.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/** Gives every application started by a test a database of its own, already migrated. The other settings of tests are in
 * {@code config/application.yml}. A test that names a database in the arguments of the application keeps that one. */
class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String URL = "cabas.database.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        var arguments = sources.get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
        if (arguments != null && arguments.containsProperty(URL)) {
            return;
        }
        TestDatabase database = TestDatabases.fresh();
        sources.addFirst(new MapPropertySource(
                "test database",
                Map.of(
                        URL,
                        database.url(),
                        "cabas.database.user",
                        database.user(),
                        "cabas.database.password",
                        database.password())));
    }
}
