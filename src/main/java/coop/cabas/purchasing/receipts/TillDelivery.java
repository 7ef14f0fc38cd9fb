package coop.cabas.purchasing.receipts;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A delivery as AEMSOFT imports it, so that its till tells the stock: code, parcels, the supplier's reference. As {@code colisLivraison.xls}, a
 * sheet without titles; or as a text whose first line is {@code CodeBarre;Quantité;RefFournisseur;}. What went back or is broken is left out.
 */
@Service
@Transactional(readOnly = true)
public class TillDelivery {

    private static final String TITLES = "CodeBarre;Quantité;RefFournisseur;";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int DECIMALS = 3;

    private final JdbcClient jdbc;

    TillDelivery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String code, BigDecimal parcels, String reference) {}

    public byte[] workbook(ReceiptId id) {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Worksheet");
            for (var line : lines(id)) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                row.createCell(0).setCellValue(line.code());
                row.createCell(1).setCellValue(line.parcels().doubleValue());
                row.createCell(2).setCellValue(line.reference());
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] text(ReceiptId id) {
        var text = new StringBuilder(TITLES).append("\r\n");
        for (var line : lines(id)) {
            text.append(line.code())
                    .append(';')
                    .append(line.parcels().toPlainString().replace('.', ','))
                    .append(';')
                    .append(line.reference())
                    .append(";\r\n");
        }
        return text.toString().getBytes(WINDOWS);
    }

    private List<Line> lines(ReceiptId id) {
        return jdbc.sql("""
                        select coalesce(c.code, l.ean, '') as code, l.good / l.pack as parcels, coalesce(l.reference, '') as reference
                        from purchasing.received_line l
                        left join articles.known_code c on c.article = l.article and c.main and not c.retired
                        where l.receipt = :id and l.good > 0 order by lower(l.label), l.line
                        """)
                .param("id", id.value())
                .query((row, n) -> new Line(
                        plain(row.getString("code")),
                        tidy(row.getBigDecimal("parcels")),
                        plain(row.getString("reference"))))
                .list();
    }

    /** What parts columns and lines must not stand in one. */
    private static String plain(String code) {
        return code.replaceAll("[;\\p{Cntrl}]", " ").strip();
    }

    private static BigDecimal tidy(BigDecimal parcels) {
        var rounded = parcels.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
