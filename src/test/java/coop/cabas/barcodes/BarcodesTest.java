package coop.cabas.barcodes;

import static coop.cabas.testing.CodeReader.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is drawn is read back by another library. */
class BarcodesTest {

    private final Barcodes barcodes = new Barcodes();

    @Test
    void theLastDigitChecksTheOthers() {
        assertThat(Ean13.of("260", 42)).isEqualTo("2600000000420");
        assertThat(Ean13.isValid("4006381333931")).isTrue();
        assertThat(Ean13.isValid("4006381333932")).isFalse();
        assertThat(Ean13.isValid("400638133393")).isFalse();
        assertThatThrownBy(() -> Ean13.of("260", 1_000_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesAreReadBack() throws Exception {
        assertThat(read(barcodes.ean13("2600000000420"))).isEqualTo("2600000000420");
        assertThat(read(barcodes.code128("2600000000420"))).isEqualTo("2600000000420");
        assertThat(read(barcodes.qr("2600000000420"))).isEqualTo("2600000000420");
    }
}
