package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @ValueSource(strings = {"ana@x.org", "ana.o'neil+coop@x.example.org", "zoé@épicerie.fr", "a_b-c@localhost"})
    void isOneBareAddress(String typed) {
        assertThat(Email.isPlausible(Email.normalised(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "ana@",
                "@x.org",
                "ana@x.org,",
                "ana@x.org;",
                "<ana@x.org>",
                "Ana <ana@x.org>",
                "ana@x.org:",
                "\"ana\"@x.org",
                "ana(a)@x.org",
                "ana@[1.2.3.4]",
                "a\\b@x.org",
                "ana@x.org.",
                "ana@.x.org",
                "ana@x..org",
                ".ana@x.org",
                "ana.@x.org",
                "an\u00a0a@x.org",
                "ana@x\u00a0.org",
                "ana@x\u200b.org",
                "a@b@c"
            })
    void isNothingElse(String typed) {
        assertThat(Email.isPlausible(Email.normalised(typed))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" Ana@X.org\t", "\u00a0ana@x.org\u202f", "\ufeffana@x.org\u200b\n"})
    void losesWhateverBlanksAreAround(String typed) {
        assertThat(Email.normalised(typed)).isEqualTo("ana@x.org");
    }
}
