package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** What articles can carry. */
@Service
@Transactional
public class GoodsLabels {

    private static final Refusals WHY =
            Refusals.of(Map.of("label_name_key", "articles.refused.nameTaken")).orOdd("articles.refused.odd");

    private final JdbcClient jdbc;
    private final Audit audit;

    GoodsLabels(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<GoodsLabel> all() {
        return jdbc.sql("select * from articles.label order by ended, name")
                .query(new SimplePropertyRowMapper<>(GoodsLabel.class))
                .list();
    }

    /** @throws coop.cabas.shared.Refused when another has this name */
    public void add(String name) {
        WHY.explain(() -> jdbc.sql("insert into articles.label (name) values (:name)")
                .param("name", name.strip())
                .update());
        audit.record("articles.label.added", "articles.label:" + name.strip(), null, Map.of("name", name.strip()));
    }

    /** Not offered any more, or again; articles keep it. @throws NotFound when there is none */
    public void end(long id, boolean ended) {
        if (jdbc.sql("update articles.label set ended = :ended where id = :id")
                        .param("ended", ended)
                        .param("id", id)
                        .update()
                == 0) {
            throw new NotFound(id);
        }
        audit.record("articles.label.ended", "articles.label:" + id, null, Map.of("ended", ended));
    }
}
