package coop.cabas.badges;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.barcodes.Ean13;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.testing.Device;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

@ModuleTest(extraIncludes = {"access", "mail"})
class BadgesTest {

    @Autowired
    Badges badges;

    @Autowired
    Phones phones;

    @Autowired
    Scans scans;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    MemberId ana;

    @BeforeEach
    void somebody() {
        clock.set("2026-11-24T09:30");
        ana = FileOf.person(context, "Ana", "Badge");
    }

    @Test
    void aCardIsRecognisedUntilItIsEnded() {
        var card = badges.find(badges.issue(ana));
        assertThat(card.code()).startsWith("260").matches(Ean13::isValid);
        assertThat(scans.of(" " + card.code() + "\n", clock.instant()))
                .isEqualTo(new Scan.Known(ana, card.id(), null, null));
        badges.end(card.id(), Ending.LOST);
        assertUseless(card.code(), Scan.Why.ENDED);
        assertRefused(() -> badges.end(card.id(), Ending.STOLEN), "badges.refused.ended");
    }

    @Test
    @RuleCase("C115")
    void ofTwoCardsTheOneThatWasEndedIsWorthNothing() {
        var kept = badges.issue(ana);
        var ended = badges.issue(ana);
        badges.end(ended, Ending.RETURNED);

        assertThat(badges.of(ana))
                .filteredOn(badge -> badge.ending() == null)
                .extracting(Badge::id)
                .containsExactly(kept);
        assertThat(badges.of(ana)).extracting(Badge::id).contains(ended);
    }

    @Test
    void whatIsReadWrongIsToldFromWhatIsUnknown() {
        var code = badges.find(badges.issue(ana)).code();
        var digit = (code.charAt(12) - '0' + 1) % 10;
        assertUseless(code.substring(0, 12) + digit, Scan.Why.MISREAD);
        assertUseless("4006381333931", Scan.Why.UNKNOWN);
        assertUseless("", Scan.Why.UNKNOWN);
        assertUseless("9".repeat(100_000), Scan.Why.UNKNOWN);
        assertUseless("'; drop table badges.badge; --", Scan.Why.UNKNOWN);
    }

    @Test
    void aScannerThatTakesTheKeyboardForAnAmericanOneIsUnderstood() {
        var code = badges.find(badges.issue(ana)).code();
        var typed = new StringBuilder();
        code.chars().forEach(c -> typed.append("à&é\"'(-è_ç".charAt(c - '0')));
        assertThat(scans.of(typed.toString(), clock.instant())).isInstanceOf(Scan.Known.class);
    }

    @Test
    void aBlankCardIsWorthNothingUntilSomebodyHasIt() {
        var blank = badges.in(badges.batch("Accueil", 3)).getFirst();
        assertUseless(blank.code(), Scan.Why.BLANK);
        badges.pair(blank.code(), ana);
        assertThat(scans.of(blank.code(), clock.instant())).isEqualTo(new Scan.Known(ana, blank.id(), null, null));
        var bruno = FileOf.person(context, "Bruno", "Badge");
        assertRefused(() -> badges.pair(blank.code(), bruno), "badges.refused.taken");
        assertRefused(() -> badges.batch("Trop", 1_001), "badges.refused.pieces");
    }

    @Test
    void numbersAreDrawnByLot() {
        var cards = badges.in(badges.batch("Lot", 200));
        assertThat(new HashSet<>(cards.stream().map(Badge::code).toList())).hasSize(200);
        var close = IntStream.range(1, cards.size())
                .filter(i -> new BigInteger(cards.get(i).code())
                                .subtract(new BigInteger(cards.get(i - 1).code()))
                                .abs()
                                .bitLength()
                        < 17)
                .count();
        assertThat(close).isLessThan(5);
    }

    @Test
    void ofAHundredWhoAreGivenTheSameCardOneHasIt() throws Exception {
        var blank = badges.in(badges.batch("Course", 1)).getFirst();
        var acts = IntStream.range(0, 100)
                .mapToObj(i -> FileOf.person(context, "Coureuse" + i, "Badge"))
                .map(one ->
                        (Callable<Boolean>) () -> done(() -> badges.pair(blank.code(), one), "badges.refused.taken"))
                .toList();
        assertThat(race(acts)).isEqualTo(1);
    }

    @Test
    void aTagHandedBackServesSomebodyElseAndALostOneNobody() {
        var bruno = FileOf.person(context, "Bruno", "Badge");
        var tag = badges.pair("04:a3:7f:12", ana);
        badges.end(tag, Ending.RETURNED);
        badges.pair("04:A3:7F:12", bruno);
        assertThat(scans.of("04:a3:7f:12", clock.instant()))
                .isInstanceOfSatisfying(
                        Scan.Known.class, known -> assertThat(known.holder()).isEqualTo(bruno));
        var lost = badges.pair("04:A3:7F:99", ana);
        badges.end(lost, Ending.LOST);
        assertRefused(() -> badges.pair("04:A3:7F:99", bruno), "badges.refused.lost");
        assertRefused(() -> badges.pair("<script>", bruno), "badges.refused.code");
    }

    @Test
    void aSlipOpensUntilMidnight() {
        var slip = badges.find(badges.slip(ana));
        clock.set("2026-11-24T23:59");
        assertThat(scans.of(slip.code(), clock.instant())).isInstanceOf(Scan.Known.class);
        clock.set("2026-11-25T00:00");
        assertUseless(slip.code(), Scan.Why.EXPIRED);
    }

    @Test
    void theCodeOfAPhoneIsWorthAMinute() {
        var device = Device.fresh();
        var phone = phones.add(ana, device.point(), "Le mien");
        var code = device.code(phone.value(), clock.instant());
        assertThat(code).hasSize(177).containsOnlyDigits();
        assertThat(scans.of(code, clock.instant().plusSeconds(60)))
                .isEqualTo(new Scan.Known(ana, null, phone, clock.instant()));
        assertThat(scans.of(code, clock.instant().minusSeconds(30))).isInstanceOf(Scan.Known.class);
        assertThat(why(code, clock.instant().plusSeconds(61))).isEqualTo(Scan.Why.STALE);
        assertThat(why(code, clock.instant().minusSeconds(31))).isEqualTo(Scan.Why.STALE);
        phones.end(phone, ana, Ending.LOST);
        assertThat(why(code, clock.instant())).isEqualTo(Scan.Why.ENDED);
    }

    @Test
    void aForgedCodeIsRefusedWhateverWasChanged() {
        var device = Device.fresh();
        var mine = phones.add(ana, device.point(), "Le mien");
        var other = phones.add(
                FileOf.person(context, "Bruno", "Badge"), Device.fresh().point(), "Le sien");
        var code = device.code(mine.value(), clock.instant());
        assertThat(why(device.code(other.value(), clock.instant()), clock.instant()))
                .isEqualTo(Scan.Why.FORGED);
        assertThat(why(device.code(9_999_999_999L, clock.instant()), clock.instant()))
                .isEqualTo(Scan.Why.FORGED);
        for (var at = 12; at < code.length(); at += 5) {
            var changed = new StringBuilder(code);
            changed.setCharAt(at, (char) ('0' + (code.charAt(at) - '0' + 1) % 10));
            assertThat(why(changed.toString(), clock.instant()))
                    .as("digit %d", at)
                    .isIn(Scan.Why.FORGED, Scan.Why.UNKNOWN);
        }
        assertThat(why("99" + "0".repeat(175), clock.instant())).isEqualTo(Scan.Why.FORGED);
        assertThat(why("99" + "9".repeat(175), clock.instant())).isEqualTo(Scan.Why.UNKNOWN);
    }

    @Test
    void nobodyHasMorePhonesThanThree() throws Exception {
        var acts = IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    var key = Device.fresh().point();
                    return done(() -> phones.add(ana, key, "Numéro"), "badges.refused.many");
                })
                .toList();
        assertThat(race(acts)).isEqualTo(Phones.MOST);
        var bruno = FileOf.person(context, "Bruno", "Badge");
        assertRefused(() -> phones.add(bruno, new byte[65], "Rien"), "badges.refused.key");
        var point = new byte[65];
        point[0] = 4;
        point[64] = 1;
        assertRefused(() -> phones.add(bruno, point, "Hors de la courbe"), "badges.refused.key");
        var mine = phones.of(ana).getFirst();
        Assertions.assertThatThrownBy(() -> phones.end(mine.id(), bruno, Ending.LOST))
                .isInstanceOf(NotFound.class);
    }

    private void assertUseless(String code, Scan.Why why) {
        assertThat(why(code, clock.instant())).isEqualTo(why);
    }

    private Scan.Why why(String code, Instant at) {
        return scans.of(code, at) instanceof Scan.Useless useless ? useless.why() : null;
    }
}
