package coop.cabas.badges;

import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** How the coop recognises its members. */
@Service
@Transactional
public class BadgeSettings {

    private final JdbcClient jdbc;
    private final Audit audit;

    BadgeSettings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What is printed large on a card. */
    public enum Symbol {
        EAN13,
        CODE128,
        QR
    }

    /**
     * What the coop chose.
     *
     * @param prefix first digits of the numbers of cards: two or three
     * @param photos whether cards carry the photo of who agreed to it
     * @param phones whether members may use their phone as a badge
     */
    public record Chosen(String prefix, Symbol symbol, boolean photos, boolean phones) {}

    @Transactional(readOnly = true)
    public Chosen chosen() {
        return jdbc.sql("select prefix, symbol, photos, phones from badges.setting")
                .query(new SimplePropertyRowMapper<>(Chosen.class))
                .single();
    }

    /** Cards printed before keep their number. */
    public void choose(Chosen chosen) {
        var before = chosen();
        jdbc.sql("update badges.setting set prefix = :prefix, symbol = :symbol, photos = :photos, phones = :phones")
                .param("prefix", chosen.prefix())
                .param("symbol", chosen.symbol().name())
                .param("photos", chosen.photos())
                .param("phones", chosen.phones())
                .update();
        audit.record("badges.setting.chosen", "badges.setting:1", told(before), told(chosen));
    }

    private static Map<String, Object> told(Chosen chosen) {
        return Map.of(
                "prefix", chosen.prefix(),
                "symbol", chosen.symbol().name(),
                "photos", chosen.photos(),
                "phones", chosen.phones());
    }
}
