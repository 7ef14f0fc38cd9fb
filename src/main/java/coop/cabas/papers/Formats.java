package coop.cabas.papers;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.print.LabelFormat;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** How cards and labels look. */
@Service
@Transactional
public class Formats {

    private final JdbcClient jdbc;
    private final Audit audit;

    Formats(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** How cards look. @param line said under the name of the coop */
    public record Card(String line) {}

    @Transactional(readOnly = true)
    public Card card() {
        return jdbc.sql("select line from papers.card")
                .query((row, n) -> new Card(row.getString(1)))
                .single();
    }

    public void choose(Card card) {
        var before = card();
        jdbc.sql("update papers.card set line = :line")
                .param("line", card.line().strip())
                .update();
        audit.record(
                "papers.card.chosen",
                "papers.card:1",
                Map.of("line", before.line()),
                Map.of("line", card.line().strip()));
    }

    @Transactional(readOnly = true)
    public List<LabelFormat> labels() {
        return jdbc.sql("select * from papers.label_format order by id")
                .query(new SimplePropertyRowMapper<>(LabelFormat.class))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public LabelFormat label(long id) {
        return jdbc.sql("select * from papers.label_format where id = :id")
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(LabelFormat.class))
                .optional()
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
    }

    /** @throws Refused when another has this name, or the labels do not fit on an A4 sheet */
    public void add(LabelFormat format) {
        try {
            jdbc.sql("""
                            insert into papers.label_format (name, across, down, width, height, margin_left, margin_top, gap_across,
                                                             gap_down, points)
                            values (:name, :across, :down, :width, :height, :left, :top, :gapAcross, :gapDown, :points)
                            """)
                    .param("name", format.name().strip())
                    .param("across", format.across())
                    .param("down", format.down())
                    .param("width", format.width())
                    .param("height", format.height())
                    .param("left", format.marginLeft())
                    .param("top", format.marginTop())
                    .param("gapAcross", format.gapAcross())
                    .param("gapDown", format.gapDown())
                    .param("points", format.points())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("papers.label.taken");
        } catch (DataIntegrityViolationException tooLarge) {
            throw new Refused("papers.label.fits");
        }
        audit.record("papers.label.added", "papers.label_format:" + format.name(), null, Map.of("name", format.name()));
    }

    /** @throws NotFound when there is none */
    public void remove(long id) {
        if (jdbc.sql("delete from papers.label_format where id = :id")
                        .param("id", id)
                        .update()
                == 0) {
            throw new NotFound(String.valueOf(id));
        }
        audit.record("papers.label.removed", "papers.label_format:" + id, null, null);
    }
}
