package coop.cabas.imports.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.imports.Desk;
import coop.cabas.imports.ImportsModuleTest;
import coop.cabas.imports.Marbles;
import coop.cabas.shared.Refused;
import coop.cabas.testing.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@ImportsModuleTest
class ImportCommandTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Marbles marbles;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private String output = "";

    @BeforeEach
    @AfterEach
    void noMarbles() {
        LocaleContextHolder.resetLocaleContext();
        desk.clear();
    }

    @Test
    void triesWithoutWritingUnlessToldToApply() throws IOException {
        var file = write("lundi.csv", "2026-11-23;red;3");

        int before = batches();
        assertThat(run("marbles", file)).isZero();
        assertThat(output).contains("lundi.csv", "23/11/2026", "--apply");
        assertThat(marbles.known()).isEmpty();
        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void aSourceThatKeepsNoWaysToReadIsNotGivenOne() throws IOException {
        var file = write("lundi.csv", "2026-11-23;red;3");

        assertThatThrownBy(() -> run("marbles", file, "--mapping", "POP"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("imports.command.noMapping");
    }

    @Test
    void answersInTheAgreedShape() throws IOException {
        assertThat(run("marbles", write("lundi.csv", "2026-11-23;red;3", "2026-11-24;blue;5"), "--json"))
                .isZero();

        var json = json();
        assertThat(json.propertyNames()).containsExactly("files", "applied", "reconciliation");
        assertThat(json.get("applied").booleanValue()).isFalse();
        var file = json.get("files").get(0);
        assertThat(file.propertyNames())
                .startsWith("name", "kind", "from", "to", "rows", "new", "changed", "same", "rejected", "totals");
        assertThat(file.get("from").stringValue()).isEqualTo("2026-11-23");
        assertThat(file.get("to").stringValue()).isEqualTo("2026-11-24");
        assertThat(file.get("new").intValue()).isEqualTo(2);
        assertThat(file.get("totals").get("marbles").intValue()).isEqualTo(8);
        assertThat(file.get("verdict").stringValue()).isEqualTo("ready");
    }

    @Test
    void appliesAndTellsTheBatchAndTheReconciliationOfAfterwards() throws IOException {
        var file = write("lundi.csv", "2026-11-23;red;3");

        assertThat(run("marbles", file, "--apply", "--json")).isZero();
        var json = json();
        assertThat(json.get("applied").booleanValue()).isTrue();
        assertThat(json.get("reconciliation").get("marbles").intValue()).isEqualTo(3);
        assertThat(jdbc.sql("select status from imports.batch where id = ?")
                        .param(json.get("batch").longValue())
                        .query(String.class)
                        .single())
                .isEqualTo("APPLIED");

        assertThat(run("marbles", file, "--apply", "--json")).isZero();
        var again = json().get("files").get(0);
        assertThat(again.get("new").intValue()).isZero();
        assertThat(again.get("same").intValue()).isEqualTo(1);
        assertThat(marbles.known()).isEqualTo(Map.of("2026-11-23 red", 3));
    }

    @Test
    void tellsTheReconciliationInWordsBeforeTheConclusion() throws IOException {
        var file = write("lundi.csv", "2026-11-23;red;3");

        assertThat(run("marbles", file)).isZero();
        assertThat(output).doesNotContain("Rapprochement");
        assertThat(run("marbles", file, "--apply")).isZero();
        assertThat(output).containsPattern("(?s)lundi.csv.*Rapprochement.*\\n {2}3 billes en tout\\n\\nImporté");
    }

    @Test
    void endsWithOneAndWritesNothingWhenARowIsRejected() throws IOException {
        write("good.csv", "2026-11-23;red;3");
        write("bad.csv", "2026-11-23;blue;many");

        assertThat(run("marbles", folder.toString(), "--apply", "--json")).isEqualTo(1);
        var reject = json().get("files").get(0).get("rejected").get(0);
        assertThat(reject.propertyNames()).containsExactly("row", "column", "reason");
        assertThat(reject.get("row").intValue()).isEqualTo(2);
        assertThat(reject.get("column").stringValue()).isEqualTo("count");
        assertThat(json().get("applied").booleanValue()).isFalse();
        assertThat(marbles.known()).isEmpty();
    }

    @Test
    void refusesANamedFileOfAnotherNatureButLeavesItOutOfAFolder() throws IOException {
        write("marbles.csv", "2026-11-23;red;3");
        Files.writeString(folder.resolve("note.txt"), "bonjour");

        assertThat(run("marbles", folder.resolve("note.txt").toString())).isEqualTo(2);
        assertThat(run("marbles", folder.toString(), "--apply", "--json")).isZero();
        assertThat(json().get("files").get(1).get("verdict").stringValue()).isEqualTo("left_out");
        assertThat(marbles.known()).hasSize(1);
    }

    @Test
    void searchesFoldersToTheBottomAndSkipsWhatIsHidden() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createDirectories(folder.resolve(".git"));
        write("a/b/deep.csv", "2026-11-23;red;3");
        write(".git/hidden.csv", "2026-11-23;blue;3");
        write("a/.hidden.csv", "2026-11-23;green;3");
        // named twice over: once is enough
        assertThat(run("marbles", folder.toString(), folder.resolve("a").toString(), "--json"))
                .isZero();

        assertThat(json().get("files")).hasSize(1);
        assertThat(json().get("files").get(0).get("name").stringValue()).isEqualTo("deep.csv");
    }

    @Test
    void saysPlainlyThatAPathIsNotThere() {
        var missing = folder.resolve("nowhere.xls").toString();

        assertThatThrownBy(() -> run("marbles", missing))
                .isInstanceOf(Refused.class)
                .hasMessage("imports.command.noSuchPath");
        assertThatThrownBy(() -> run("marbles", missing, "--json")).isInstanceOf(Refused.class);
        assertThat(json().get("files")).isEmpty();
        assertThat(json().get("error").stringValue()).contains(missing);
        assertThatThrownBy(() -> run("marbles", "a\u0000b")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run("buttons", folder.toString()))
                .isInstanceOf(Refused.class)
                .hasMessage("imports.command.noSuchSource");
        assertThatThrownBy(() -> run("marbles", folder.toString()))
                .isInstanceOf(Refused.class)
                .hasMessage("imports.command.emptyFolder");
    }

    @Test
    void refusesAnEmptyFileAndOneOfTwoHundredMegabytesWithoutReadingIt() throws IOException {
        Files.createFile(folder.resolve("vide.xls"));
        assertThat(run("marbles", folder.toString())).isEqualTo(2);
        var large = folder.resolve("large.xls");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        assertThat(run("marbles", folder.resolve("vide.xls").toString())).isEqualTo(2);
        assertThat(output).contains("vide");
        assertThat(run("marbles", large.toString(), "--json")).isEqualTo(2);
        assertThat(json().get("files")
                        .get(0)
                        .get("rejected")
                        .get(0)
                        .get("reason")
                        .stringValue())
                .contains("large.xls", "64 Mo");
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
        assertThat(run("marbles", write("monday.csv", "2026-11-23;red;3"), "--lang", "en"))
                .isZero();

        assertThat(output).contains("Dry run only").contains("Verdict");
        assertThatThrownBy(() -> run("marbles", folder.toString(), "--lang", "tlh"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void listsAndUndoes() throws IOException {
        run("marbles", write("lundi.csv", "2026-11-23;red;3"), "--apply", "--json");
        var batch = Long.toString(json().get("batch").longValue());

        assertThat(execute(ImportsCommand.class, "list")).isZero();
        assertThat(output).contains(batch, "importé");
        assertThat(execute(ImportsCommand.class, "undo", batch)).isZero();
        assertThat(marbles.known()).isEmpty();
    }

    private int batches() {
        return jdbc.sql("select count(*) from imports.batch")
                .query(Integer.class)
                .single();
    }

    private String write(String name, String... rows) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, Marbles.HEADER + String.join("\n", rows));
        return file.toString();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(output);
    }

    private int run(String... args) {
        return execute(ImportCommand.class, args);
    }

    private int execute(Class<?> command, String... args) {
        var run = CommandRun.of(context, command, args);
        output = run.output();
        if (run.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        return run.code();
    }
}
