package coop.cabas.galette;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.SourceFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that cannot be taken: told what to do and where, and nothing of them stays. */
@GaletteModuleTest
class BadFilesTest {

    @Autowired
    Counter counter;

    private void refused(SourceFile file, String reason) {
        var outcome = counter.apply(List.of(file));
        assertThat(outcome.isApplied()).isFalse();
        assertThat(outcome.files().getFirst().verdict()).isIn(FileReport.Verdict.REFUSED, FileReport.Verdict.REJECTED);
        assertThat(outcome.files().getFirst().rejected().stream()
                        .map(reject -> reject.reason().key()))
                .contains(reason);
        assertThat(
                        counter.count(
                                "select (select count(*) from members.member) + (select count(*) from galette.link) + (select count(*) from galette.run where not undone)"))
                .isZero();
    }

    private static SourceFile sql(String text) {
        return Counter.file("x.sql", text);
    }

    @Test
    void truncatedDumps() {
        var whole = BringTest.small();
        refused(sql(whole.substring(0, whole.length() / 2)), "imports.dump.cut");
        refused(sql(whole.replace("-- Dump completed on 2026-11-23 17:51:14\n", "")), "imports.dump.cut");
        refused(
                sql("-- PostgreSQL database dump\nCOPY public.galette_adherents (id_adh) FROM stdin;\n1\n"),
                "imports.dump.cut");
    }

    @Test
    void whatIsNoGalette() {
        refused(
                sql("CREATE TABLE `wp_posts` (`id` int);\nINSERT INTO `wp_posts` VALUES (1);\n"),
                "galette.dump.foreign");
        refused(sql("-- MySQL dump 10\n-- Dump completed\n"), "galette.dump.nothing");
        refused(Counter.file("x.txt", "Bonjour"), "galette.file.unknown");
        refused(sql("PGDMP\u0001\u000e"), "galette.file.customDump");
        refused(sql(BringTest.small().replace("(1.100)", "(0.600)")), "galette.dump.tooOld");
        refused(sql(BringTest.small() + BringTest.small().replace("`gal_", "`autre_")), "galette.dump.severalPrefixes");
    }

    @Test
    void wrongEncodings() {
        refused(
                Counter.file("x.sql", BringTest.small().getBytes(StandardCharsets.ISO_8859_1)),
                "imports.dump.encoding");
        refused(
                Counter.file("x.sql", ("\uFEFF" + BringTest.small()).getBytes(StandardCharsets.UTF_16LE)),
                "imports.dump.utf16");
    }

    @Test
    void cellsThatNobodyWrote() {
        refused(sql(BringTest.small().replace("note ; ", "x".repeat(2 << 20))), "imports.dump.longCell");
        refused(sql(BringTest.small().replace("note ; ", "x".repeat(200_000))), "galette.cell.long");
        refused(sql(BringTest.small().replace("(1,1,1,20.00,", "(1,1,1,'beaucoup',")), "galette.cell.noAmount");
        refused(
                sql(BringTest.small().replace("(5,'donation in money',NULL,0)", "(5,'donation in money',0)")),
                "imports.dump.width");
    }

    @Test
    void packagesThatSwell() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                gzip.write(zeros);
            }
        }
        refused(Counter.file("x.sql.gz", out.toByteArray()), "imports.dump.swells");
        refused(Counter.file("x.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}), "imports.dump.damaged");
    }

    @Test
    void aDumpInAPackageIsTakenWithItsPhotos() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("sauvegarde/galette.sql"));
            zip.write(BringTest.small().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("data/photos/../../2.png"));
            zip.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        }
        var outcome = counter.apply(List.of(Counter.file("galette.zip", out.toByteArray())));

        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(counter.count("select count(*) from members.member where photo is not null"))
                .isEqualTo(2);
        counter.undoAll();
    }

    @Test
    void anotherGaletteIsNotMixedIn() {
        counter.apply(BringTest.dump(BringTest.small()));
        var other = counter.apply(BringTest.dump(BringTest.small().replace("Le Petit Cabas", "Le Grand Cabas")));

        assertThat(other.isApplied()).isFalse();
        assertThat(Counter.why(other)).contains("galette.file.otherGalette");
        counter.undoAll();
    }
}
