package coop.cabas.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every command and everything that it takes is explained, in both languages. */
class CommandTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everythingIsExplained(String language) {
        var silent = new ArrayList<String>();
        collectSilent(new CommandModel(Locale.of(language)).lineWith(new Shells()), silent);
        assertThat(silent).as("without a text in " + language).isEmpty();
    }

    private static void collectSilent(CommandLine line, List<String> silent) {
        CommandSpec spec = line.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        if (spec.parent() != null && spec.usageMessage().description().length == 0) {
            silent.add(spec.qualifiedName());
        }
        Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                .filter(arg -> !arg.hidden() && arg.description().length == 0)
                .forEach(arg -> silent.add(spec.qualifiedName() + " " + arg.paramLabel()));
        line.getSubcommands().values().forEach(word -> collectSilent(word, silent));
    }
}
