package coop.cabas.papers.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.members.MemberId;
import coop.cabas.ui.print.Printer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/** Photos of those who agreed to be shown, as small as paper needs them. */
@Component
class Portraits {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 300;

    private final JdbcClient jdbc;
    private final Files files;

    Portraits(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** By member; who has none, or did not agree, is left out. One after the other: a thousand large photos do not fit into memory. */
    Map<MemberId, String> of(Collection<MemberId> members) {
        var found = new HashMap<MemberId, FileId>();
        jdbc.sql("select member, file from members.shown_photo where member = any(:members)")
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(new MemberId(row.getLong("member")), new FileId(row.getLong("file")));
                });
        var portraits = new HashMap<MemberId, String>();
        found.forEach(
                (member, file) -> portraits.put(member, picture(files.read(file).content())));
        return portraits;
    }

    /** Cut to the shape of an identity photo. Empty for what is no picture. */
    private static String picture(byte[] content) {
        try {
            var whole = ImageIO.read(new ByteArrayInputStream(content));
            if (whole == null) {
                return "";
            }
            var scale = Math.max((double) WIDTH / whole.getWidth(), (double) HEIGHT / whole.getHeight());
            var width = (int) Math.ceil(whole.getWidth() * scale);
            var height = (int) Math.ceil(whole.getHeight() * scale);
            var small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            var graphics = small.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(whole, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, Color.WHITE, null);
            graphics.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(small, "jpeg", bytes);
            return Printer.picture("image/jpeg", bytes.toByteArray());
        } catch (IOException unreadable) {
            return "";
        }
    }
}
