package coop.cabas.access;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who knows the address of a person guesses at the password, from one place or from hundreds. */
@ModuleTest
class GuessingTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final String HOME = "198.51.100.1";
    private static final String LIMITED = "access.signIn.limited";

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSignIn passwords;

    @Autowired
    Credentials credentials;

    @Autowired
    TestClock clock;

    private final AtomicInteger places = new AtomicInteger();
    private String email;

    @BeforeEach
    void somebody() {
        email = UUID.randomUUID() + "@example.org";
        accounts.createWithPassword(new NewAccount(email, "Ana", Locale.FRENCH, List.of()), PASSWORD);
    }

    @Test
    void leavesThePersonInWhereTheyHaveSignedInBefore() {
        assertThat(signIn(HOME, PASSWORD)).isEqualTo("in");
        guessUntilNewPlacesAreShut();

        assertThat(signIn(newPlace(), PASSWORD)).isEqualTo(LIMITED);
        assertThat(signIn(HOME, "a slip of the finger")).isEqualTo("access.signIn.wrong");
        assertThat(signIn(HOME, PASSWORD)).isEqualTo("in");
        clock.advance(Duration.ofMinutes(61));
        assertThat(signIn(newPlace(), PASSWORD)).isEqualTo("in");
    }

    @Test
    void shutsNoOtherPlaceWhenItComesFromOneAlone() {
        var guesser = newPlace();
        for (var quarter = 0; quarter < 4; quarter++) {
            for (var i = 0; i < 5; i++) {
                assertThat(signIn(guesser, "guess")).isEqualTo("access.signIn.wrong");
            }
            assertThat(signIn(guesser, PASSWORD)).isEqualTo(LIMITED);
            clock.advance(Duration.ofMinutes(14));
            assertThat(signIn(guesser, PASSWORD)).isEqualTo(LIMITED);
            assertThat(signIn(newPlace(), PASSWORD)).isEqualTo("in");
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void isBoundedFromHundredsOfPlacesAtOnce() throws Exception {
        var answers = SignInTest.together(300, () -> signIn(newPlace(), "guess"));

        assertThat(answers).filteredOn(LIMITED::equals).hasSize(300 - SignInLimits.OF_STRANGERS);
        assertThat(answers).filteredOn("access.signIn.wrong"::equals).hasSize(SignInLimits.OF_STRANGERS);
    }

    @Test
    void isBoundedAtAPlaceThatIsKnown() throws Exception {
        assertThat(signIn(HOME, PASSWORD)).isEqualTo("in");

        var answers = SignInTest.together(90, () -> signIn(HOME, "guess"));

        assertThat(answers).filteredOn("access.signIn.wrong"::equals).hasSize(SignInLimits.AT_ONE_ACCOUNT);
    }

    @Test
    void findsNoKnownPlaceOfAnotherAccount() {
        assertThat(signIn(HOME, PASSWORD)).isEqualTo("in");
        somebody();
        guessUntilNewPlacesAreShut();

        assertThat(signIn(HOME, PASSWORD)).isEqualTo(LIMITED);
    }

    @Test
    void doesNotKeepOutWhoeverHasJustChosenAPassword() {
        guessUntilNewPlacesAreShut();
        var link = credentials.link(email);
        credentials.choose(
                link.substring(link.lastIndexOf('/') + 1), "trois pommes dans un panier", new Peer(HOME, false));

        assertThat(signIn(newPlace(), "trois pommes dans un panier")).isEqualTo("in");
    }

    @Test
    void doesNotKeepOutWhoeverChoseAPasswordWhereTheyHadMissedTheOldOne() {
        for (var i = 0; i < SignInLimits.AT_ONE_ACCOUNT; i++) {
            assertThat(signIn(HOME, "forgotten")).isEqualTo("access.signIn.wrong");
        }
        assertThat(signIn(HOME, PASSWORD)).isEqualTo(LIMITED);

        var link = credentials.link(email);
        credentials.choose(
                link.substring(link.lastIndexOf('/') + 1), "trois pommes dans un panier", new Peer(HOME, false));

        assertThat(signIn(HOME, "trois pommes dans un panier")).isEqualTo("in");
    }

    private void guessUntilNewPlacesAreShut() {
        for (var i = 0; i < SignInLimits.OF_STRANGERS; i++) {
            assertThat(signIn(newPlace(), "guess")).isEqualTo("access.signIn.wrong");
        }
    }

    private String newPlace() {
        int number = places.incrementAndGet();
        return "203.0." + number / 250 + "." + number % 250;
    }

    private String signIn(String place, String password) {
        var tried = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        tried.setDetails(new Peer(place, false));
        try {
            passwords.authenticate(tried);
            return "in";
        } catch (SignInRefused refused) {
            return refused.reason().key();
        }
    }
}
