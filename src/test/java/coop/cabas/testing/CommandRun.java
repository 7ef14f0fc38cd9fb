package coop.cabas.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A command carried out on the beans of a test.
 *
 * @param code what it exits with
 * @param output what it printed
 * @param failure what it threw, which the real command line would tell; null when it ended by itself
 */
public record CommandRun(int code, String output, @Nullable Exception failure) {

    /** A command keeps what it was told: a fresh object carries it out. */
    public static CommandRun of(ApplicationContext context, Class<?> command, String... args) {
        var failure = new AtomicReference<@Nullable Exception>();
        var line = new CommandLine(context.getAutowireCapableBeanFactory().createBean(command))
                .setExecutionExceptionHandler((thrown, commandLine, parsed) -> {
                    failure.set(thrown);
                    return -1;
                });
        var terminal = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int code = line.execute(args);
            return new CommandRun(code, printed.toString(StandardCharsets.UTF_8), failure.get());
        } finally {
            System.setOut(terminal);
        }
    }
}
