package coop.cabas.ui.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, zéro euro",
        "0.01, un centime",
        "1.00, un euro",
        "2.50, deux euros et cinquante centimes",
        "21.00, vingt et un euros",
        "71.00, soixante et onze euros",
        "77.00, soixante-dix-sept euros",
        "80.00, quatre-vingts euros",
        "81.00, quatre-vingt-un euros",
        "91.00, quatre-vingt-onze euros",
        "99.99, quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes",
        "100.00, cent euros",
        "200.00, deux cents euros",
        "201.00, deux cent un euros",
        "1000.00, mille euros",
        "1901.10, mille neuf cent un euros et dix centimes",
        "80000.00, quatre-vingt mille euros",
        "200000.00, deux cent mille euros",
        "1000000.00, un million d’euros",
        "2000200.00, deux millions deux cents euros",
        "200000000.00, deux cents millions d’euros"
    })
    void writesAmountsAsCheques(String euros, String words) {
        assertThat(InWords.of(Money.of(euros))).isEqualTo(words);
    }

    @Test
    void refusesWhatNobodyWrites() {
        assertThatThrownBy(() -> InWords.of(Money.of("-1.00"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InWords.french(1_000_000_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
