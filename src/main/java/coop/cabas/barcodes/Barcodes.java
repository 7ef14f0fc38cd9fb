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

    /** Narrowest bars that an EAN-13 is wide, quiet zones included. */
    public static final int STRIP = 115;

    private static final int BAR_HEIGHT = 40;
    private static final int QUIET = 10;
    private static final int SCALE = 4;
    private static final int UPC_DIGITS = 12;

    /** @param code thirteen digits @return PNG, with the quiet zones on both sides */
    public byte[] ean13(String code) {
        return bars(new Ean(Ean.Mode.EAN13), withoutCheck(code));
    }

    /** @param content printable ASCII @return PNG, with the quiet zones on both sides */
    public byte[] code128(String content) {
        return bars(new Code128(), content);
    }

    /**
     * The bars of an article's code, without its digits: EAN-13, EAN-8, UPC-A as the EAN-13 that it is behind a nought, or Code 128 for
     * any other. They are a strip to be stretched to the height they need: small enough for a thousand on one paper.
     *
     * @param code printable ASCII
     * @return PNG, the bars in the middle of at least {@link #STRIP} narrowest ones, quiet zones included
     */
    public byte[] strip(String code) {
        var thirteen = code.length() == UPC_DIGITS ? "0" + code : code;
        if (Ean13.isValid(thirteen)) {
            return strip(ean(Ean.Mode.EAN13), withoutCheck(thirteen));
        }
        if (Ean13.isValid("00000" + code)) {
            return strip(ean(Ean.Mode.EAN8), withoutCheck(code));
        }
        return strip(new Code128(), code);
    }

    /** @return PNG */
    public byte[] qr(String content) {
        var symbol = new QrCode();
        symbol.setPreferredEccLevel(QrCode.EccLevel.M);
        symbol.setQuietZoneHorizontal(SCALE);
        symbol.setQuietZoneVertical(SCALE);
        symbol.setContent(content);
        return png(symbol, 0);
    }

    private static String withoutCheck(String code) {
        return code.substring(0, code.length() - 1);
    }

    private static Ean ean(Ean.Mode mode) {
        var symbol = new Ean(mode);
        symbol.setGuardPatternExtraHeight(0);
        return symbol;
    }

    private static byte[] strip(Symbol symbol, String content) {
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setBarHeight(1);
        symbol.setQuietZoneHorizontal(QUIET);
        symbol.setContent(content);
        return png(symbol, STRIP);
    }

    private static byte[] bars(Symbol symbol, String content) {
        symbol.setHumanReadableLocation(HumanReadableLocation.BOTTOM);
        symbol.setBarHeight(BAR_HEIGHT);
        symbol.setQuietZoneHorizontal(QUIET);
        symbol.setContent(content);
        return png(symbol, 0);
    }

    private static byte[] png(Symbol symbol, int least) {
        var width = Math.max(symbol.getWidth(), least);
        var image = new BufferedImage(width * SCALE, symbol.getHeight() * SCALE, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.translate((width - symbol.getWidth()) / 2 * SCALE, 0);
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
