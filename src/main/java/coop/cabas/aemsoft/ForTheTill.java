package coop.cabas.aemsoft;

import coop.cabas.articles.ContentUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The files that the till imports ("Gestion, Produits, Importer"): one sheet {@code Worksheet} of the old binary format, whose first line
 * names the columns. What the till does not know, or has otherwise, is told; what is the same on both sides is left out.
 */
@Service
@Transactional(readOnly = true)
public class ForTheTill {

    /** In their places: the till reads them by place, and empty ones must be there. */
    private static final List<String> ARTICLE_COLUMNS = List.of(
            "CodeBarre",
            "Quantité",
            "RefFournisseur;",
            "designation",
            "departement",
            "famille",
            "conditionnement",
            "contenance",
            "unité",
            "p achat",
            "p vente",
            "tva",
            "stock",
            "fournisseur",
            "sous famille",
            "rayon",
            "sous rayon",
            "marque",
            "auteur",
            "editeur",
            "groupe",
            "sous-groupe",
            "article pesé");

    private static final List<String> PRICE_COLUMNS = List.of("EAN", "PRICE;");

    private final JdbcClient jdbc;
    private final Clock clock;

    ForTheTill(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of the file.
     *
     * @param pack units in an order pack; one when the till never told, and a tenth for what is weighed, as its people write it
     */
    private record Line(
            String code,
            @Nullable String supplierRef,
            String name,
            @Nullable Integer department,
            @Nullable Integer family,
            BigDecimal pack,
            @Nullable BigDecimal content,
            int unit,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal price,
            @Nullable Integer vat,
            @Nullable Integer supplier,
            boolean weighed) {}

    /** Whole articles, with their costs and prices. */
    public byte[] articles() {
        return file(ARTICLE_COLUMNS, lines(), (row, line) -> {
            text(row, 0, line.code());
            text(row, 2, line.supplierRef());
            text(row, 3, line.name());
            number(row, 4, line.department());
            number(row, 5, line.family());
            number(row, 6, line.pack());
            number(row, 7, line.content());
            number(row, 8, line.unit());
            number(row, 9, line.cost());
            number(row, 10, line.price());
            number(row, 11, line.vat());
            number(row, 13, line.supplier());
            number(row, 20, 0);
            number(row, 22, line.weighed() ? 1 : 0);
        });
    }

    /** Purchase prices alone, which the till's form for prices reads. */
    public byte[] prices() {
        return file(PRICE_COLUMNS, lines(), (row, line) -> {
            text(row, 0, line.code());
            number(row, 1, line.cost());
        });
    }

    private List<Line> lines() {
        return jdbc.sql("""
                        select s.code, f.supplier_ref, s.name, d.code as department, m.code as family,
                               case when s.sold_by_weight then 0.1 else coalesce(f.pack, 1) end as pack,
                               case when s.sold_by_weight then 1 else s.content end as content, s.content_unit, s.cost, s.regular_price,
                               (select min(v.code) from aemsoft.vat v where v.vat = s.vat) as vat, f.supplier_code, s.sold_by_weight
                        from (""" + SidesSql.SIDES + """
                             ) b
                        join articles.shelf_at(cast(:moment as timestamptz)) s on s.article = b.article
                        left join sales.article_fact f on f.ean = b.ean
                        left join aemsoft.department d on d.department = s.department and d.code is not null
                        left join aemsoft.family m on m.family = s.family and m.code is not null
                        where b.state in ('HERE', 'DIFFERENT') and s.code is not null
                        order by s.name, s.article
                        """)
                .param("moment", OffsetDateTime.now(clock))
                .query((row, n) -> new Line(
                        row.getString("code"),
                        row.getString("supplier_ref"),
                        row.getString("name"),
                        row.getObject("department", Integer.class),
                        row.getObject("family", Integer.class),
                        row.getBigDecimal("pack"),
                        row.getBigDecimal("content"),
                        unit(row.getString("content_unit"), row.getBoolean("sold_by_weight")),
                        row.getBigDecimal("cost"),
                        row.getBigDecimal("regular_price"),
                        row.getObject("vat", Integer.class),
                        row.getObject("supplier_code", Integer.class),
                        row.getBoolean("sold_by_weight")))
                .list();
    }

    private static int unit(@Nullable String unit, boolean weighed) {
        if (weighed) {
            return TillWords.code(ContentUnit.KG);
        }
        return unit == null ? TillWords.NO_UNIT : TillWords.code(ContentUnit.valueOf(unit));
    }

    private interface Writing {
        void write(Row row, Line line);
    }

    private static byte[] file(List<String> columns, List<Line> lines, Writing writing) {
        try (var workbook = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Worksheet");
            var header = sheet.createRow(0);
            for (var i = 0; i < columns.size(); i++) {
                header.createCell(i).setCellValue(columns.get(i));
            }
            for (var i = 0; i < lines.size(); i++) {
                writing.write(sheet.createRow(i + 1), lines.get(i));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void text(Row row, int column, @Nullable String value) {
        if (value != null) {
            row.createCell(column).setCellValue(value);
        }
    }

    private static void number(Row row, int column, @Nullable Number value) {
        if (value != null) {
            row.createCell(column).setCellValue(value.doubleValue());
        }
    }
}
