package coop.cabas.barcodes;

import static coop.cabas.testing.CodeReader.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;

import javax.imageio.ImageIO;

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

    @Test
    void articlesHaveTheBarsOfTheirKindOfCode() throws Exception {
        assertThat(readStrip("3760091724915")).isEqualTo("3760091724915");
        assertThat(readStrip("96385074")).isEqualTo("96385074");
        assertThat(readStrip("036000291452")).endsWith("36000291452");
        assertThat(readStrip("VRAC-42")).isEqualTo("VRAC-42");
        assertThat(readStrip("3760091724918"))
                .as("a wrong last digit is no EAN-13")
                .isEqualTo("3760091724918");
    }

    private String readStrip(String code) throws Exception {
        var strip = ImageIO.read(new ByteArrayInputStream(barcodes.strip(code)));
        assertThat(strip.getWidth()).isGreaterThanOrEqualTo(4 * Barcodes.STRIP);
        var tall = new BufferedImage(strip.getWidth(), 100, BufferedImage.TYPE_BYTE_GRAY);
        tall.createGraphics().drawImage(strip, 0, 0, strip.getWidth(), 100, null);
        return read(tall);
    }
}
