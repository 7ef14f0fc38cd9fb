package coop.cabas.demo;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Makes a picture of a page a few times smaller: its 256 most used colours say all there is to see. */
final class Palette {

    private static final int COLOURS = 256;

    private Palette() {}

    static byte[] shrink(byte[] png) throws IOException {
        var full = ImageIO.read(new ByteArrayInputStream(png));
        var colours = mostUsed(full);
        var small =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(colours));
        Map<Integer, Integer> places = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int colour = full.getRGB(x, y) & 0xFFFFFF;
                small.getRaster().setSample(x, y, 0, places.computeIfAbsent(colour, c -> nearest(c, colours)));
            }
        }
        return write(small);
    }

    private static List<Integer> mostUsed(BufferedImage picture) {
        Map<Integer, Integer> uses = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                uses.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        return uses.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static IndexColorModel model(List<Integer> colours) {
        byte[][] channels = new byte[3][colours.size()];
        for (int i = 0; i < colours.size(); i++) {
            for (int channel = 0; channel < 3; channel++) {
                channels[channel][i] = (byte) (colours.get(i) >> 16 - 8 * channel);
            }
        }
        return new IndexColorModel(8, colours.size(), channels[0], channels[1], channels[2]);
    }

    private static int nearest(int colour, List<Integer> colours) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            long distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int apart = (colour >> shift & 0xFF) - (colours.get(i) >> shift & 0xFF);
                distance += (long) apart * apart;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
