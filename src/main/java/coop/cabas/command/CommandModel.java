package coop.cabas.command;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All commands that the modules contribute, found on the class path without starting anything. */
final class CommandModel {

    private static final String BASE = "coop.cabas";

    private final List<Class<?>> commands;
    private final Locale language;

    CommandModel(Locale language) {
        this.language = language;
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(CabasCommand.class));
        scanner.setResourcePattern("**/*Command.class");
        commands = scanner.findCandidateComponents(BASE).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .toList();
    }

    /** @param factory makes the objects that carry out the commands */
    CommandLine lineWith(IFactory factory) {
        CommandSpec root = CommandSpec.create()
                .name(Commands.PROGRAM)
                .mixinStandardHelpOptions(true)
                .resourceBundle(new CommandHelp(Commands.MODULE, language))
                .versionProvider(() -> new String[] {Version.text()});
        var line = new CommandLine(root, factory);
        for (Class<?> command : commands) {
            var word = new CommandLine(command, factory);
            line.addSubcommand(word);
            describe(word, new CommandHelp(moduleOf(command), language));
        }
        return line.setUsageHelpAutoWidth(true);
    }

    private static void describe(CommandLine word, CommandHelp help) {
        word.getCommandSpec().resourceBundle(help);
        word.getSubcommands().values().forEach(second -> describe(second, help));
    }

    private static String moduleOf(Class<?> command) {
        return command.getPackageName().substring(BASE.length() + 1).split("\\.")[0];
    }
}
