package coop.cabas.access.command;

import coop.cabas.shared.Refused;
import coop.cabas.ui.Text;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks for a password: twice and unseen at a terminal, else once as the first line of the standard input. */
final class PasswordPrompt {

    private PasswordPrompt() {}

    /** @throws Refused when nothing was given, or not the same twice */
    static String read() {
        var console = System.console();
        var password = console != null && isTerminal(console) ? ask(console) : firstLine();
        if (password == null || password.isEmpty()) {
            throw new Refused("access.admin.noPassword");
        }
        return password;
    }

    private static String ask(Console console) {
        var password = console.readPassword("%s ", Text.t("access.admin.password"));
        var again = console.readPassword("%s ", Text.t("access.admin.again"));
        if (password == null || again == null || !new String(password).equals(new String(again))) {
            throw new Refused("access.admin.notTheSame");
        }
        return new String(password);
    }

    private static @org.jspecify.annotations.Nullable String firstLine() {
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From Java 22 there is a console even without a terminal, and a way to ask; before, a console is a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
