package coop.cabas.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

class PicturesTest {

    private static final String PLACE = "GPS 48.8584 N 2.2945 E";

    @Test
    void keepTheirLongestSideBounded() throws IOException {
        var wide = ImageIO.read(new ByteArrayInputStream(Pictures.redrawn(picture(4000, 1000, "jpeg"))));
        assertThat(wide.getWidth()).isEqualTo(Pictures.SIDE);
        assertThat(wide.getHeight()).isEqualTo(256);
        var small = ImageIO.read(new ByteArrayInputStream(Pictures.redrawn(picture(40, 20, "png"))));
        assertThat(small.getWidth()).isEqualTo(40);
    }

    @Test
    void tellNothingOfWhereTheyWereTaken() throws IOException {
        var telling = held(picture(200, 100, "jpeg"), 1);
        assertThat(new String(telling, StandardCharsets.ISO_8859_1)).contains(PLACE);
        assertThat(new String(Pictures.redrawn(telling), StandardCharsets.ISO_8859_1))
                .doesNotContain(PLACE)
                .doesNotContain("Exif");
    }

    /** The left half of the picture is dark: where is it, once it stands upright? */
    @ParameterizedTest
    @CsvSource({
        "1, 200, 100, LEFT", "2, 200, 100, RIGHT", "3, 200, 100, RIGHT", "4, 200, 100, LEFT",
        "5, 100, 200, TOP", "6, 100, 200, TOP", "7, 100, 200, BOTTOM", "8, 100, 200, BOTTOM"
    })
    void standUpright(int tag, int width, int height, String dark) throws IOException {
        var drawn = ImageIO.read(new ByteArrayInputStream(Pictures.redrawn(held(picture(200, 100, "jpeg"), tag))));
        assertThat(drawn.getWidth()).isEqualTo(width);
        assertThat(drawn.getHeight()).isEqualTo(height);
        var x = dark.equals("LEFT") ? 5 : dark.equals("RIGHT") ? width - 5 : width / 2;
        var y = dark.equals("TOP") ? 5 : dark.equals("BOTTOM") ? height - 5 : height / 2;
        assertThat(new Color(drawn.getRGB(x, y)).getRed()).isLessThan(60);
        assertThat(new Color(drawn.getRGB(width - 1 - x, height - 1 - y)).getRed())
                .isGreaterThan(dark.equals("LEFT") || dark.equals("RIGHT") || width < height ? 190 : 0);
    }

    @Test
    void areRefusedWhenTheyAreNone() throws IOException {
        refuses("files.refused.picture", "%PDF-1.4 hello".getBytes(StandardCharsets.US_ASCII));
        refuses("files.refused.picture", Arrays.copyOf(picture(200, 100, "png"), 60));
        var bomb = picture(10, 10, "png");
        // IHDR tells forty thousand by forty thousand points; its checksum is not asked before the size
        System.arraycopy(new byte[] {0, 0, (byte) 0x9C, 0x40, 0, 0, (byte) 0x9C, 0x40}, 0, bomb, 16, 8);
        assertThatThrownBy(() -> Pictures.redrawn(bomb)).isInstanceOf(Refused.class);
    }

    /** Whatever is changed in a picture, it is drawn or refused, and nothing else. */
    @Test
    void surviveAnyDamage() throws IOException {
        var chance = new Random(7);
        var whole = held(picture(60, 40, "jpeg"), 6);
        for (var i = 0; i < 300; i++) {
            var damaged = whole.clone();
            for (var j = 0; j < 5; j++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            try {
                assertThat(Pictures.redrawn(damaged)).isNotEmpty();
            } catch (Refused refused) {
                assertThat(refused.reason().key()).startsWith("files.refused.picture");
            }
        }
    }

    private static void refuses(String why, byte[] content) {
        assertThatThrownBy(() -> Pictures.redrawn(content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(why));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pencil = picture.createGraphics();
        pencil.setColor(Color.WHITE);
        pencil.fillRect(0, 0, width, height);
        pencil.setColor(Color.BLACK);
        pencil.fillRect(0, 0, width / 2, height);
        pencil.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** The same as a telephone writes it: with an Exif segment that tells how it was held, and where. */
    private static byte[] held(byte[] jpeg, int tag) throws IOException {
        var segment = new ByteArrayOutputStream();
        segment.write("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        segment.write(new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) tag, 0, 0, 0, 0, 0, 0
        });
        segment.write(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        var length = segment.size() + 2;
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        bytes.write(segment.toByteArray());
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
