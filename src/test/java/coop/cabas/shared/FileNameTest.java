package coop.cabas.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            PLU2021-04-01_1830.xls,        PLU2021-04-01_1830.xls
            ../../etc/passwd,              passwd
            'C:\\Caisse\\Ventes mars.xls', Ventes mars.xls
            dossier/été.xls,               été.xls
            e\u0301te\u0301.xls,           été.xls
            a\u202Exls.exe,                axls.exe
            '  a   b.xls ',                'a   b.xls'
            ..,                            fichier
            '',                            fichier
            dossier/,                      fichier
            """)
    void keepsOnlyTheNameAndNothingInvisible(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({".xls,.xls", ".xls.php.html,.html", ".an-extension-without-end,…"})
    void shortensButKeepsTheExtension(String extension, String end) {
        assertThat(FileName.clean("x".repeat(10_000) + extension))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(end);
    }
}
