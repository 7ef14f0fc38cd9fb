package coop.cabas.command;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.Cabas;
import coop.cabas.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.OptionalInt;

@ExtendWith(OutputCaptureExtension.class)
class CommandsTest {

    @Test
    void aCommandIsABeanThatAnswersOnTheStandardOutput(CapturedOutput output) {
        assertThat(run("probe", "answer", "--with", "7")).hasValue(0);
        assertThat(output.getOut().strip()).isEqualTo("cabas_app answers 7");
    }

    @Test
    void theResultIsTheExitCode() {
        assertThat(run("probe", "answer", "--with", "1")).hasValue(1);
    }

    @Test
    void aRefusalIsToldAndIsNoFailure(CapturedOutput output) {
        assertThat(run("probe", "refuse")).hasValue(2);
        assertThat(output.getErr()).contains("Introuvable").doesNotContain("\tat ");
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void aFailureHasACodeOfItsOwn(CapturedOutput output) {
        assertThat(run("probe", "fail")).hasValue(Commands.FAILED);
        assertThat(output.getErr()).contains("ArithmeticException");
    }

    @Test
    void helpListsWhatThereIs(CapturedOutput output) {
        assertThat(run("--help")).hasValue(0);
        assertThat(output.getOut()).contains("serve", "CABAS_HOME");
    }

    @Test
    void everyCommandHasHelpWithoutDeclaringIt(CapturedOutput output) {
        assertThat(run("probe", "answer", "--help")).hasValue(0);
        assertThat(output.getOut()).contains("probe answer");
    }

    @Test
    void versionIsTold(CapturedOutput output) {
        assertThat(run("--version")).hasValue(0);
        assertThat(output.getOut()).startsWith("Cabas ");
    }

    @Test
    void anUnknownCommandIsAnsweredByTheList(CapturedOutput output) {
        assertThat(run("dance")).hasValue(2);
        assertThat(output.getErr()).contains("dance", "serve");
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void whatIsMissingOrTooMuchIsNamedBeforeAnythingStarts(CapturedOutput output) {
        assertThat(run("probe", "answer")).hasValue(2);
        assertThat(output.getErr()).contains("--with");
        assertThat(run("probe")).hasValue(2);
        assertThat(run("serve", "quickly")).hasValue(2);
        assertThat(output.getErr()).contains("quickly");
    }

    private static OptionalInt run(String... words) {
        return Commands.run(CabasAndProbe.class, words);
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Cabas.class, ProbeCommand.class})
    static class CabasAndProbe {}

    /** A command as a module would contribute it. */
    @CabasCommand
    @Command(name = "probe", hidden = true)
    static class ProbeCommand {

        private final JdbcClient jdbc;

        ProbeCommand(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Command(name = "answer", hidden = true)
        int answer(@Option(names = "--with", required = true, hidden = true) int number) {
            String role = jdbc.sql("SELECT current_user").query(String.class).single();
            System.out.println(role + " answers " + number);
            return number == 7 ? 0 : number;
        }

        @Command(name = "refuse", hidden = true)
        int refuse() {
            throw new Refused("command.notFound", "…");
        }

        @Command(name = "fail", hidden = true)
        int fail() {
            throw new ArithmeticException("on purpose");
        }
    }
}
