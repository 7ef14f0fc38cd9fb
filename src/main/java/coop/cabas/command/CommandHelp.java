package coop.cabas.command;

import coop.cabas.shared.Words;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The texts of a module's commands, under the names by which picocli asks: what it calls {@code
 * cabas.admin.create.usage.description} is the text {@code access.command.admin.create}.
 */
final class CommandHelp extends ResourceBundle {

    private final Map<String, String> texts = new HashMap<>();

    CommandHelp(String module, Locale language) {
        // The same for all: the words of picocli's own options, and headings.
        textsOf(Commands.MODULE, language).forEach(texts::put);
        textsOf(module, language).forEach((words, text) -> {
            String command = Commands.PROGRAM + "." + words;
            texts.put(command, text);
            texts.put(command + ".usage.description", text);
        });
    }

    private static Map<String, String> textsOf(String module, Locale language) {
        String beginning = module + ".command.";
        return Words.all(module, language).entrySet().stream()
                .filter(text -> text.getKey().startsWith(beginning))
                .collect(Collectors.toMap(text -> text.getKey().substring(beginning.length()), Map.Entry::getValue));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
