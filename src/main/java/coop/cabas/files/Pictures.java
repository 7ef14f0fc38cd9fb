package coop.cabas.files;

import coop.cabas.shared.Refused;
import org.springframework.stereotype.Component;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/**
 * Photos of people. They are drawn anew, upright and small: what a telephone writes beside the picture (where and when it was taken, by
 * which device) is not kept, and nobody hides another file in one.
 */
@Component
public class Pictures {

    /** Longest side of what is kept, in pixels. */
    public static final int SIDE = 1024;

    /** Points of the largest picture that is opened: more would fill the memory. */
    private static final long MOST_POINTS = 60_000_000;

    private static final float QUALITY = 0.85f;

    private final Files files;

    Pictures(Files files) {
        this.files = files;
    }

    /**
     * Keeps a picture, drawn anew.
     *
     * @param given its name as the browser tells it; anything
     * @throws Refused when it is no JPEG or PNG, too large, or broken
     */
    public FileId add(String given, byte[] content) {
        if (content.length > Files.LARGEST) {
            throw new Refused("files.refused.tooLarge", Files.LARGEST >> 20);
        }
        var dot = given.lastIndexOf('.');
        return files.add((dot > 0 ? given.substring(0, dot) : given) + ".jpg", redrawn(content));
    }

    /** @return a JPEG whose longest side is {@value #SIDE} pixels at most, with nothing but the picture */
    static byte[] redrawn(byte[] content) {
        var kind = Kind.of(content).filter(one -> one == Kind.JPEG || one == Kind.PNG);
        if (kind.isEmpty()) {
            throw new Refused("files.refused.picture");
        }
        try {
            var upright = kind.get() == Kind.JPEG ? Upright.of(content) : Upright.STANDING;
            return jpeg(drawn(read(content), upright));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            // ImageIO throws whatever it meets in a file made to harm.
            throw new Refused("files.refused.picture");
        }
    }

    /** Of a large picture only every second, third… point is read. */
    private static BufferedImage read(byte[] content) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if ((long) width * height > MOST_POINTS) {
                    throw new Refused("files.refused.picture.points");
                }
                var each = Math.max(1, Math.max(width, height) / (2 * SIDE));
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(each, each, 0, 0);
                return Objects.requireNonNull(reader.read(0, parameters));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage drawn(BufferedImage picture, Upright upright) {
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        var scale = Math.min(1.0, (double) SIDE / longest);
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var drawn = upright.lies()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pencil = drawn.createGraphics();
        pencil.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pencil.setColor(Color.WHITE);
        pencil.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        var place = upright.turning(width, height);
        place.concatenate(AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight()));
        pencil.drawImage(picture, place, null);
        pencil.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var content = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(content)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }
}
