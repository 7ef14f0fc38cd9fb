package coop.cabas.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;

@ModuleTest
class FilesTest {

    private static final byte[] PDF = "%PDF-1.7 un relevé".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsADocumentUnderAHarmlessName() {
        var id = files.add("../../relevé\u202E.pdf", PDF);

        var document = files.read(id);
        assertThat(document.name()).isEqualTo("relevé.pdf");
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.content()).isEqualTo(PDF);
        assertThat(jdbc.sql("select count(*) from audit.event where action = 'files.file.added' and subject = :subject")
                        .param("subject", "files.file:" + id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void handsItOverWithoutShowingIt() {
        var answer = files.read(files.add("page.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .handedOver();

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("page.html.txt");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getContentType()).hasToString("text/plain");
    }

    @Test
    void refusesWhatIsEmptyTooLargeOrOfNoKind() {
        assertRefused(new byte[0], "files.refused.empty");
        assertRefused(new byte[Files.LARGEST + 1], "files.refused.tooLarge");
        assertRefused(new byte[] {'M', 'Z', 0, 0}, "files.refused.kind");
    }

    @Test
    void takesTenMegabytes() {
        var large = new byte[Files.LARGEST];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(files.read(files.add("grand.pdf", large)).content()).hasSize(Files.LARGEST);
    }

    @Test
    void removesWhatNothingRefersTo() {
        var id = files.add("a.pdf", PDF);

        files.remove(id);

        assertThatThrownBy(() -> files.read(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.remove(id)).isInstanceOf(NotFound.class);
    }

    private void assertRefused(byte[] content, String key) {
        assertThatThrownBy(() -> files.add("a.pdf", content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
