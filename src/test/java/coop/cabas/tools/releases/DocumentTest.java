package coop.cabas.tools.releases;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.cabas.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

class DocumentTest {

    static final String GITHUB = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
              <id>tag:github.com,2008:https://github.com/galette/galette/releases</id>
              <title>Release notes from galette</title>
              <updated>2026-10-02T08:00:00Z</updated>
              <entry>
                <id>tag:github.com,2008:Repository/1/1.1.6.1</id>
                <updated>2026-09-03T22:30:00Z</updated>
                <link rel="alternate" type="text/html" href="https://github.com/galette/galette/releases/tag/1.1.6.1"/>
                <title>Galette quand tu nous tiens (security)</title>
              </entry>
              <entry>
                <id>tag:github.com,2008:Repository/1/1.2.0-alpha</id>
                <updated>2026-10-02T08:00:00Z</updated>
                <link rel="alternate" type="text/html" href="https://github.com/galette/galette/releases/tag/1.2.0-alpha"/>
                <title>1.2.0 alpha</title>
              </entry>
              <entry>
                <id>tag:github.com,2008:Repository/1/latest</id>
                <updated>2026-10-02T08:00:00Z</updated>
                <link rel="alternate" type="text/html" href="https://github.com/galette/galette/releases/tag/latest"/>
                <title>Version 9.9.9</title>
              </entry>
            </feed>
            """;

    private static final String GITLAB = """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>sympa tags</title><id>x</id><updated>2026-08-14T00:00:00Z</updated>
              <entry>
                <id>https://gitlab.example/sympa/-/tags/6.2.80</id>
                <link href="https://gitlab.example/sympa/-/tags/6.2.80"/>
                <title>6.2.80</title><updated>2026-08-14T10:00:00Z</updated>
              </entry>
              <entry>
                <id>y</id><link href="https://gitlab.example/sympa/-/tags/6.2.71b.1"/>
                <title>6.2.71b.1</title><updated>2026-01-14T10:00:00Z</updated>
              </entry>
            </feed>
            """;

    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>WordPress</title><link>https://wordpress.example</link><description>News</description>
              <item><title>WordPress 7.1.2 and 7.0.5: Security Release</title><link>https://wordpress.example/news/2026/11/a/</link>
                <pubDate>Thu, 12 Nov 2026 18:00:00 +0000</pubDate></item>
              <item><title>Ten years of meetups</title><link>https://wordpress.example/news/2026/11/b/</link></item>
              <item><title>WordPress 7.2 Beta 1</title><link>ftp://wordpress.example/c</link>
                <pubDate>someday</pubDate></item>
            </channel></rss>
            """;

    static final String LIFE_CYCLE = """
            {"schema_version": "1.2.1", "result": {"name": "wordpress", "label": "WordPress", "releases": [
              {"name": "7.1", "releaseDate": "2026-08-11", "isEol": false, "eolFrom": null, "isMaintained": true,
               "latest": {"name": "7.1.2", "date": "2026-11-12", "link": "https://wordpress.example"}},
              {"name": "7.0", "releaseDate": "2026-03-31", "isEol": false, "eolFrom": "2027-01-31",
               "latest": {"name": "7.0.5", "date": "2026-11-12", "link": null}},
              {"name": "6.9", "releaseDate": "2025-12-02", "isEol": true, "eolFrom": "2026-08-11", "latest": null}
            ]}}
            """;

    private static final String OLDER = """
            [{"cycle": "12", "releaseDate": "2023-06-10", "eol": "2026-06-10", "latest": "12.11", "latestReleaseDate": "2025-05-17",
              "lts": "2028-06-30"},
             {"cycle": 11, "eol": true, "latest": "11.11"},
             {"cycle": "13", "eol": false}]
            """;

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&amp;",
            "{",
            "}",
            "[",
            "]",
            ",",
            "null",
            "true",
            "-1",
            "1e999",
            "\u0000",
            "é",
            "]]>",
            "<entry/>",
            "<item/>",
            "<link/>",
            "<pubDate/>",
            "<title/>",
            "<id/>",
            "0000-00-00",
            "9".repeat(60));

    @Test
    void readsReleasesOfGithubByTheirTags() {
        var found = read(GITHUB).releases();
        assertThat(found).extracting(told -> told.version().same()).containsExactly("1.1.6.1", "1.2~alpha");
        assertThat(found.getFirst().security()).isTrue();
        assertThat(found.getLast().security()).isFalse();
        // half past midnight in Paris
        assertThat(found.getFirst().released()).isEqualTo("2026-09-04");
        assertThat(found.getFirst().url()).isEqualTo("https://github.com/galette/galette/releases/tag/1.1.6.1");
    }

    @Test
    void readsTagsOfGitlab() {
        assertThat(read(GITLAB).releases())
                .extracting(told -> told.version().written())
                .containsExactly("6.2.80", "6.2.71b.1");
    }

    @Test
    void readsTheNewsOfAProject() {
        var found = read(NEWS).releases();
        assertThat(found).extracting(told -> told.version().same()).containsExactly("7.1.2", "7.0.5", "7.2~beta.1");
        assertThat(found.getFirst().security()).isTrue();
        assertThat(found.getFirst().released()).isEqualTo("2026-11-12");
        assertThat(found.getLast().url()).isEmpty();
        assertThat(found.getLast().released()).isNull();
    }

    @Test
    void readsFeedsInOtherEncodings() {
        assertThat(Document.read(GITLAB.getBytes(UTF_16)).releases()).hasSize(2);
        assertThat(Document.read(("\uFEFF" + GITLAB).getBytes(UTF_8)).releases())
                .hasSize(2);
    }

    @Test
    void readsALifeCycle() {
        var found = read(LIFE_CYCLE);
        assertThat(found.cycles())
                .containsExactly(
                        new Found.Line("7.1", day("2026-08-11"), true, null, "7.1.2", day("2026-11-12")),
                        new Found.Line("7.0", day("2026-03-31"), true, day("2027-01-31"), "7.0.5", day("2026-11-12")),
                        new Found.Line("6.9", day("2025-12-02"), false, day("2026-08-11"), null, null));
        assertThat(found.releases())
                .extracting(told -> told.version().written())
                .containsExactly("7.1.2", "7.0.5");
    }

    @Test
    void readsALifeCycleOfTheOlderShape() {
        assertThat(read(OLDER).cycles())
                .containsExactly(
                        new Found.Line("12", day("2023-06-10"), null, day("2026-06-10"), "12.11", day("2025-05-17")),
                        new Found.Line("11", null, false, null, "11.11", null),
                        new Found.Line("13", null, true, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "PK\u0003\u0004",
                "hello",
                "<html><body>Sign in</body></html>",
                "<feed",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>",
                "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/evil.dtd\"><rss version=\"2.0\"><channel><title>x</title></channel></rss>",
                "{}",
                "[]",
                "[1, 2, 3]",
                "{\"result\": []}",
                "{\"result\": {\"releases\": {}}}",
                "{\"result\": {\"releases\": [{\"name\": \"\"}]}}",
                "{\"result\": {\"releases\": [{\"name\": {\"a\": 1}}]}}",
                "{\"message\": \"Not Found\"}",
                "{\"result\": {\"releases\": [{\"name\": \"7.1\"",
                "[{\"cycle\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}]"
            })
    void refusesWhatIsNoSuchDocument(String content) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(content))
                .withMessageMatching("tools\\.file\\..*");
    }

    @Test
    void refusesEntitiesThatGrowWithoutEnd() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><rss version=\"2.0\"><channel><title>&a39;</title></channel></rss>");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(bomb.toString()))
                .withMessage("tools.file.notNews");
    }

    @Test
    void refusesFiftyMegabytes() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Document.read(new byte[50_000_000]))
                .withMessage("tools.file.tooLarge");
    }

    /** Four million letters of them would fill two hundred million bytes of memory. */
    @ParameterizedTest
    @ValueSource(strings = {"<item/>", "{},", "[],"})
    void refusesDocumentsOfHundredsOfThousandsOfPieces(String piece) {
        var many = piece.repeat((Document.MOST - 100) / piece.length());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(
                        piece.startsWith("<")
                                ? "<rss version=\"2.0\"><channel>" + many + "</channel></rss>"
                                : "[" + many + "0]"))
                .withMessage("tools.file.tooLarge");
    }

    @Test
    void refusesJsonThatIsNestedTooDeep() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("[".repeat(100_000)))
                .withMessage("tools.file.notLifeCycle");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("{\"result\":".repeat(50_000)))
                .withMessage("tools.file.notLifeCycle");
    }

    @Test
    void survivesXmlThatIsNestedTooDeep() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("<a>".repeat(70_000) + "</a>".repeat(70_000)))
                .withMessage("tools.file.notNews");
    }

    @Test
    void takesNoMoreThanALimit() {
        var many = new StringBuilder("[");
        for (int i = 0; i < 5000; i++) {
            many.append(i == 0 ? "" : ",").append("{\"cycle\": \"%d\"}".formatted(i));
        }
        assertThat(read(many.append("]").toString()).cycles()).hasSize(Document.MOST_TOLD);
    }

    @Test
    void leavesOutDaysThatCannotBe() {
        var found = read("[{\"cycle\": \"1\", \"eol\": \"9999-99-99\", \"releaseDate\": \"0001-01-01\"}]");
        assertThat(found.cycles().getFirst().supportEnd()).isNull();
        assertThat(found.cycles().getFirst().released()).isNull();
    }

    /** Whatever is broken in a document, somebody is told; nothing breaks. */
    @Test
    void survivesDocumentsThatAreBrokenAnywhere() {
        var chance = new Random(11);
        for (var whole : List.of(GITHUB, GITLAB, NEWS, LIFE_CYCLE, OLDER)) {
            for (int i = 0; i < 1500; i++) {
                var broken = new StringBuilder(whole);
                for (int wounds = chance.nextInt(4); wounds >= 0; wounds--) {
                    int from = chance.nextInt(broken.length());
                    int to = Math.min(broken.length(), from + chance.nextInt(30));
                    broken.replace(from, to, chance.nextBoolean() ? "" : PIECES.get(chance.nextInt(PIECES.size())));
                }
                try {
                    assertThat(read(broken.toString())).isNotNull();
                } catch (Refused told) {
                    assertThat(told.reason().key()).startsWith("tools.file.");
                }
            }
        }
    }

    private static Found read(String content) {
        return Document.read(content.getBytes(UTF_8));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
