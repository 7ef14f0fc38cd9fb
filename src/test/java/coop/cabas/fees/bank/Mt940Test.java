package coop.cabas.fees.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** MT940 as banks of several countries write it, and spoilt on its way. */
class Mt940Test {

    private static final String GERMAN = """
            {1:F01GENODEF1XXXX0000000000}{2:O9400000000000GENODEF1XXXX00000000000000000000N}{4:
            :20:STARTUMSE
            :25:43060967/1234567800
            :28C:00042/001
            :60F:C261102EUR1000,00
            :61:2611031103CR20,00NTRFNONREF//8723
            :86:166?00GUTSCHRIFT?109251?20EREF+COTIS-7?21SVWZ+Cotisation 2026 M00?22042 mer
            ci?30GENODEF1?31DE89370400440532013000?32Ferreira?33Éloïse?34000
            :61:2611041104DR7,5NCHGNONREF
            :86:808?00ENTGELT?20Kontoführung
            :62F:C261104EUR1012,50
            -}""";

    private static final String FRENCH = """
            :20:260000123
            :25:FR7630001007941234567890185
            :28C:12/1
            :60F:D261230EUR100,00
            :61:2701021231C35,1NTRFRF18539007547034
            :86:VIR SEPA RECU /DE FERREIRA ANA
            /MOTIF COTISATION ET DON
            :61:2612311231RC35,10NTRFNONREF
            :86:REJET VIR SEPA
            :61:2612311231RD7,00NMSCNONREF
            FRAIS RENDUS
            :62F:D261231EUR93,00
            :64:D261231EUR93,00
            :86:RIB 30001 00794
            -
            """;

    @Test
    void readsTheNumberedPartsOfGermanBanks() {
        var lines = read(GERMAN);
        assertThat(lines.stream().map(StatementLine::amount)).containsExactly(Money.of("20.00"), Money.of("-7.50"));
        var first = lines.getFirst();
        assertThat(first.account()).isEqualTo("43060967/1234567800");
        assertThat(first.day()).isEqualTo(LocalDate.parse("2026-11-03"));
        assertThat(first.counterparty()).isEqualTo("Ferreira Éloïse");
        assertThat(first.iban()).isEqualTo("DE89370400440532013000");
        assertThat(first.reference()).isEqualTo("COTIS-7");
        assertThat(first.label()).isEqualTo("Ferreira Éloïse Cotisation 2026 M00042 merci");
        assertThat(first.bankId()).isEqualTo("8723");
        assertThat(lines.getLast().label()).isEqualTo("Kontoführung");
    }

    @Test
    void readsTheFreeWordsOfFrenchBanksAndMoneyTakenBack() {
        var lines = read(FRENCH);
        assertThat(lines.stream().map(StatementLine::amount))
                .containsExactly(Money.of("35.10"), Money.of("-35.10"), Money.of("7.00"));
        assertThat(lines.getFirst().label()).isEqualTo("VIR SEPA RECU /DE FERREIRA ANA /MOTIF COTISATION ET DON");
        assertThat(lines.getFirst().reference()).isEqualTo("RF18539007547034");
        assertThat(lines.get(1).reference()).isEmpty();
        assertThat(lines.getLast().label()).isEqualTo("FRAIS RENDUS");
    }

    @Test
    void theDayBookedIsOfTheYearNearestToTheValueDay() {
        assertThat(read(FRENCH).getFirst().day()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(read(FRENCH.replace(":2701021231C", ":2612310102C"))
                        .getFirst()
                        .day())
                .isEqualTo(LocalDate.parse("2027-01-02"));
    }

    @Test
    void readsWordsBetweenSlashes() {
        var lines = read(
                FRENCH.replace(
                        "VIR SEPA RECU /DE FERREIRA ANA\n/MOTIF COTISATION ET DON",
                        "/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NA\nME/FERREIRA ANA/REMI/COTISATION/EREF/X1"));
        assertThat(lines.getFirst().counterparty()).isEqualTo("FERREIRA ANA");
        assertThat(lines.getFirst().iban()).isEqualTo("NL91ABNA0417164300");
        assertThat(lines.getFirst().label()).isEqualTo("FERREIRA ANA COTISATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void readsLettersAsBanksEncodeThem(String charset) {
        var lines = StatementFile.read(GERMAN.replace("\n", "\r\n").getBytes(Charset.forName(charset)), null);
        assertThat(lines.getFirst().counterparty()).isEqualTo("Ferreira Éloïse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "IBM850"})
    void refusesLettersThatNobodyCanRead(String charset) {
        refused(GERMAN.getBytes(Charset.forName(charset)), "fees.bank.mt940.encoding");
    }

    @Test
    void refusesLettersSpoiltByAnotherProgram() {
        var twice = new String(GERMAN.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(refused(twice.getBytes(StandardCharsets.UTF_8), "fees.bank.mt940.encoding"))
                .containsExactly(8);
        refused(
                GERMAN.replace('é', '\ufffd').replace('ï', '\ufffd').getBytes(StandardCharsets.UTF_8),
                "fees.bank.mt940.encoding");
    }

    @Test
    void linesThatDoNotLeadToTheClosingBalanceAreRefused() {
        assertThat(refused(GERMAN.replace("CR20,00", "CR20,01"), "fees.bank.mt940.balance"))
                .containsExactly(11, "43060967/1234567800", Money.of("1012.51"), Money.of("1012.50"));
        refused(FRENCH.replaceFirst("(?s):61:2612311231RD.*?RENDUS\n", ""), "fees.bank.mt940.balance");
    }

    /** Cut anywhere it is refused, but in the last words, where everything was told already. */
    @Test
    void aFileCutShortLosesNothingSilently() {
        var whole = read(FRENCH);
        int refused = 0;
        for (int cut = FRENCH.indexOf(":20:") + 4; cut < FRENCH.length(); cut++) {
            try {
                assertThat(Mt940.read(FRENCH.substring(0, cut))).isEqualTo(whole);
            } catch (Refused told) {
                refused++;
                assertThat(told.reason().key()).startsWith("fees.bank.mt940.");
                assertThat(told.reason().args()).isNotEmpty();
            }
        }
        assertThat(refused).isGreaterThan(FRENCH.indexOf(":62F:") - 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":61:2611031103CR20,00|:61:2611031103CR20.00|fees.bank.mt940.line",
                ":61:2611031103CR20,00|:61:2611031103CR20,001|fees.bank.mt940.line",
                ":61:2611031103CR20,00|:61:2613031103CR20,00|fees.bank.mt940.line",
                ":61:2611031103CR20,00|:61:2611031303CR20,00|fees.bank.mt940.line",
                ":61:2611031103CR20,00|:61:2611031103XR20,00|fees.bank.mt940.line",
                ":60F:C261102EUR1000,00|:60F:C261102|fees.bank.mt940.line",
                ":60F:C261102EUR1000,00|:21:X|fees.bank.mt940.line",
                ":60F:C261102EUR1000,00|:60F:C261102CHF1000,00|fees.bank.mt940.currency",
                ":62F:C261104|:62M:C261104|fees.bank.mt940.truncated",
                ":62F:C261104EUR1012,50|:20:STARTUMSE|fees.bank.mt940.truncated"
            })
    void refusesWhatIsNotWrittenAsItHasToBe(String good, String bad, String key) {
        assertThat(GERMAN).contains(good);
        refused(GERMAN.replace(good, bad), key);
    }

    @Test
    void readsPagesAndSeveralAccountsOfOneFile() {
        var pages = GERMAN.replace(":62F:", ":62M:") + "\n"
                + GERMAN.replace(":60F:", ":60M:")
                        .replace("1000,00", "1012,50")
                        .replace("EUR1012,50\n-}", "EUR1025,00\n-}")
                + "\n" + FRENCH;
        assertThat(read(pages)).hasSize(7);
    }

    private static List<StatementLine> read(String text) {
        assertThat(Mt940.looksLike(text)).isTrue();
        return Mt940.read(text);
    }

    private static Object[] refused(String text, String key) {
        return refused(text.getBytes(StandardCharsets.UTF_8), key);
    }

    private static Object[] refused(byte[] file, String key) {
        var told = new Object[1][];
        assertThatThrownBy(() -> StatementFile.read(file, null))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.reason().key()).isEqualTo(key);
                    told[0] = refused.reason().args().toArray();
                });
        return told[0];
    }
}
