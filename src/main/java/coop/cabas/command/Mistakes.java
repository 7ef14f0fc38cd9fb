package coop.cabas.command;

import coop.cabas.shared.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A command line that cannot be understood: says what is wrong, and what there is. */
record Mistakes(Locale language) {

    int tell(ParameterException mistake) {
        CommandLine line = mistake.getCommandLine();
        String sentence = switch (mistake) {
            case UnmatchedArgumentException unknown -> unknown(unknown, line);
            case MissingParameterException missing -> text("command.missing", names(missing.getMissing()));
            default -> text("command.notUnderstood", mistake.getMessage());
        };
        return tell(sentence, line);
    }

    private String unknown(UnmatchedArgumentException mistake, CommandLine line) {
        return line.getSubcommands().isEmpty()
                ? text("command.tooMuch", String.join(" ", mistake.getUnmatched()))
                : text("command.unknown", mistake.getUnmatched().getFirst());
    }

    int tellWordMissing(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return tell(text("command.incomplete"), last.commandSpec().commandLine());
    }

    private int tell(String sentence, CommandLine line) {
        System.err.println(sentence);
        System.err.println();
        line.usage(System.err);
        return Commands.REFUSED;
    }

    private String text(String key, @Nullable Object... args) {
        return Words.find(key, language, args).orElse(key);
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream()
                .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
