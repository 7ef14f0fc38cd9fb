package coop.cabas.command;

import coop.cabas.shared.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the command line and has it carried out. */
public final class Commands {

    static final String PROGRAM = "cabas";
    static final String MODULE = "command";
    private static final Set<String> HELP = Set.of("-h", "--help");
    static final int REFUSED = 2;
    static final int FAILED = 3;

    private final Class<?> application;
    private final Locale language = Words.ofTerminal();

    private Commands(Class<?> application) {
        this.application = application;
    }

    /**
     * Serves when there is no command, otherwise carries the command out.
     *
     * @param application the Spring application that everything runs in
     * @param args words of the command line
     * @return the code to exit with, or empty while Cabas goes on serving
     */
    public static OptionalInt run(Class<?> application, String... args) {
        return new Commands(application).run(args);
    }

    private OptionalInt run(String... args) {
        LocaleContextHolder.setDefaultLocale(language);
        String[] settings = only(args, true);
        String[] words = only(args, false);
        if (words.length == 0) {
            return Serving.begin(application, settings);
        }
        var model = new CommandModel(language);
        var mistakes = new Mistakes(language);
        try {
            // Against empty shells first: help and mistakes need no database, and come at once.
            CommandLine shells = model.lineWith(new Shells());
            if (Arrays.stream(words).anyMatch(HELP::contains)) {
                return explain(shells, words);
            }
            ParseResult parsed = shells.parseArgs(words);
            if (parsed.isVersionHelpRequested()) {
                shells.printVersionHelp(System.out);
                return OptionalInt.of(0);
            }
            if (!parsed.hasSubcommand() || needsSecondWord(parsed)) {
                return OptionalInt.of(mistakes.tellWordMissing(parsed));
            }
            if (parsed.subcommand().commandSpec().userObject() instanceof ServeCommand) {
                return Serving.begin(application, settings);
            }
        } catch (ParameterException e) {
            return OptionalInt.of(mistakes.tell(e));
        }
        return OptionalInt.of(new OneCommand(application, settings).run(model, words));
    }

    /** Tells of the last command that the words name, so that {@code --help} may stand anywhere and modules need not declare it. */
    private static OptionalInt explain(CommandLine root, String... words) {
        CommandLine told = root;
        for (String word : words) {
            told = told.getSubcommands().getOrDefault(word, told);
        }
        told.usage(System.out);
        return OptionalInt.of(0);
    }

    private static boolean needsSecondWord(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Object object = last.commandSpec().userObject();
        return !last.commandSpec().subcommands().isEmpty()
                && !(object instanceof Runnable)
                && !(object instanceof java.util.concurrent.Callable<?>);
    }

    /** Settings of the application, such as {@code --server.port=8081}, may stand among the words. */
    private static String[] only(String[] args, boolean settings) {
        List<String> chosen = Arrays.stream(args)
                .filter(arg -> arg.matches("--[\\w-]+(\\.[\\w-]+)+=.*") == settings)
                .toList();
        return chosen.toArray(String[]::new);
    }
}
