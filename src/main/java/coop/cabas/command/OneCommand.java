package coop.cabas.command;

import coop.cabas.database.StartRefused;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Text;
import org.springframework.boot.Banner;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

import java.util.Map;

/**
 * One command, from start to end: the application without pages and without jobs, and of it only what the command needs.
 * Beside a running server it works on the same database.
 */
final class OneCommand {

    private static final Map<String, Object> QUIET = Map.of(
            "spring.main.lazy-initialization", "true",
            "spring.main.log-startup-info", "false",
            "db-scheduler.enabled", "false",
            "logging.level.root", "warn");

    private final SpringApplication application;
    private final String[] settings;

    OneCommand(Class<?> application, String[] settings) {
        this.settings = settings;
        this.application = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(QUIET)
                // The schema is brought up to date before anything looks at it, lazy or not.
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton(
                                "migrateFirst",
                                LazyInitializationExcludeFilter.forBeanTypes(FlywayMigrationInitializer.class)))
                .build();
    }

    int run(CommandModel model, String... words) {
        try (ConfigurableApplicationContext context = application.run(settings)) {
            return model.lineWith(beansOf(context))
                    .setExecutionExceptionHandler((failure, line, parsed) -> tell(failure))
                    .execute(words);
        } catch (RuntimeException alreadyTold) {
            return Commands.FAILED;
        }
    }

    private static CommandLine.IFactory beansOf(ConfigurableApplicationContext context) {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type.isAnnotationPresent(CabasCommand.class)
                        ? context.getBean(type)
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    private static int tell(Exception failure) throws Exception {
        return switch (failure) {
            case Refused refused -> refuse(Text.t(refused.reason()));
            case NotFound notFound ->
                refuse(Text.t(Message.of("command.notFound", String.valueOf(notFound.getMessage()))));
            case StartRefused refused -> refuse(String.valueOf(refused.getMessage()));
            default -> {
                failure.printStackTrace();
                yield Commands.FAILED;
            }
        };
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return Commands.REFUSED;
    }
}
