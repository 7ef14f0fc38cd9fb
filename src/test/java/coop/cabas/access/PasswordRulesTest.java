package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PasswordRulesTest {

    private final Passwords passwords = new Passwords(new OldHashes(JdbcClient.create(new DriverManagerDataSource())) {
        @Override
        boolean areLeft() {
            return true;
        }
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre mots sans rapport",
                "correct horse battery staple",
                "ÉLÉPHANT été Noël çà",
                "🥕🥬🍅🧀🍞🥖🧅🧄🌶🍆🥔🥑",
                "Tr0ub4dor&3!Zx",
                "l'ornithorynque jaune dort",
                "  blanks around it too  ",
            })
    void acceptsAnythingLongAndUnusual(String password) {
        assertThat(passwords.refusal(password, "ana@example.org", "Ana Dupont")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "court, short",
        "onze lettre, short",
        "🥕🥬🍅🧀🍞🥖🧅🧄🌶🍆🥔, short",
        "qwerty123456, common",
        "QWERTY123456, common",
        "motdepasse1234, common",
        "ééééééééééééé, pattern",
        "abababababab, pattern",
        "tomatetomate, pattern",
        "cdefghijklmnopqr, pattern",
        "987654321098765, pattern",
        "azertyuiopml, pattern",
        "ana.dupont@example.org, personal",
        "anadupont2026, personal",
        "DupontDupontAna1, personal",
        "cabas-coop-2026, personal",
    })
    void refusesWhatIsSoonGuessed(String password, String why) {
        assertThat(passwords.refusal(password, "ana.dupont@example.org", "Ana Dupont"))
                .hasValueSatisfying(reason -> assertThat(reason.key()).isEqualTo("access.password." + why));
    }

    @Test
    void refusesMoreThan128CharactersAndTakes128() {
        var unusual = "Le chat, 7 oies et un âne. ".repeat(5);
        assertThat(passwords.refusal(unusual.substring(0, 128), "", "")).isEmpty();
        assertThat(passwords.refusal(unusual.substring(0, 129), "", "")).isPresent();
    }

    @Test
    void tellsPasswordsApartBeyondTheSeventySecondByte() {
        var beginning = "Le chat, 7 oies et un âne. ".repeat(4);
        var hash = passwords.hash(beginning + "a");
        assertThat(passwords.matches(beginning + "a", hash)).isTrue();
        assertThat(passwords.matches(beginning + "b", hash)).isFalse();
    }

    @Test
    void comparesStrangersWithAHashOfTodaysStrength() {
        assertThat(passwords.isOutdated(Passwords.NOBODYS)).isFalse();
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    @Test
    void knowsTheMostUsedLongPasswords() {
        assertThat(CommonPasswords.size()).isGreaterThan(3000);
        assertThat(CommonPasswords.contains("1qaz2wsx3edc")).isTrue();
    }
}
