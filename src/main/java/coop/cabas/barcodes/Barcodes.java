package coop.cabas.barcodes;

import org.springframework.stereotype.Component;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.Java2DRenderer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Draws codes as pictures that every scanner reads. */
@Component
public class Barcodes {

    private static final int BAR_HEIGHT = 40;
    private static final int QUIET = 10;
    private static final int SCALE = 4;

    /** @param code thirteen digits @return PNG, with the quiet zones on both sides */
    public byte[] ean13(String code) {
        var symbol = new Ean(Ean.Mode.EAN13);
        symbol.setHumanReadableLocation(HumanReadableLocation.BOTTOM);
        symbol.setBarHeight(BAR_HEIGHT);
        symbol.setQuietZoneHorizontal(QUIET);
        symbol.setContent(code.substring(0, code.length() - 1));
        return png(symbol);
    }

    /** @param content printable ASCII @return PNG, with the quiet zones on both sides */
    public byte[] code128(String content) {
        var symbol = new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.BOTTOM);
        symbol.setBarHeight(BAR_HEIGHT);
        symbol.setQuietZoneHorizontal(QUIET);
        symbol.setContent(content);
        return png(symbol);
    }

    /** @return PNG */
    public byte[] qr(String content) {
        var symbol = new QrCode();
        symbol.setPreferredEccLevel(QrCode.EccLevel.M);
        symbol.setQuietZoneHorizontal(SCALE);
        symbol.setQuietZoneVertical(SCALE);
        symbol.setContent(content);
        return png(symbol);
    }

    private static byte[] png(Symbol symbol) {
        var image =
                new BufferedImage(symbol.getWidth() * SCALE, symbol.getHeight() * SCALE, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        new Java2DRenderer(graphics, SCALE, Color.WHITE, Color.BLACK).render(symbol);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
