package coop.cabas.members.joining;

import coop.cabas.audit.Audit;
import coop.cabas.members.MembershipKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether people may ask to join, what for, and the words of the form. */
@Service
@Transactional
public class JoinSettings {

    private final JdbcClient jdbc;
    private final Audit audit;

    JoinSettings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What is set.
     *
     * @param introFr said above the form, in French
     * @param rulesFr what people agree to, in French
     * @param keepDays days for which a request never confirmed is kept
     */
    public record Settings(
            boolean open,
            Set<MembershipKind> kinds,
            String introFr,
            String introEn,
            String rulesFr,
            String rulesEn,
            int keepDays) {

        public Settings {
            kinds = Set.copyOf(kinds);
        }

        /** In French where nothing is written in English. */
        public String intro(Locale language) {
            return in(language, introEn, introFr);
        }

        public String rules(Locale language) {
            return in(language, rulesEn, rulesFr);
        }

        private static String in(Locale language, String english, String french) {
            return "en".equals(language.getLanguage()) && !english.isBlank() ? english : french;
        }
    }

    @Transactional(readOnly = true)
    public Settings read() {
        return jdbc.sql("select * from members.join_setting")
                .query((row, n) -> new Settings(
                        row.getBoolean("open"),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(MembershipKind::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("intro_fr"),
                        row.getString("intro_en"),
                        row.getString("rules_fr"),
                        row.getString("rules_en"),
                        row.getInt("keep_days")))
                .single();
    }

    public void choose(Settings settings) {
        var before = read();
        jdbc.sql("""
                        update members.join_setting set open = :open, kinds = :kinds, intro_fr = :introFr, intro_en = :introEn,
                               rules_fr = :rulesFr, rules_en = :rulesEn, keep_days = :days
                        """)
                .param("open", settings.open())
                .param(
                        "kinds",
                        settings.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("introFr", settings.introFr().strip())
                .param("introEn", settings.introEn().strip())
                .param("rulesFr", settings.rulesFr().strip())
                .param("rulesEn", settings.rulesEn().strip())
                .param("days", settings.keepDays())
                .update();
        audit.record(
                "members.joining.chosen",
                "members.join_setting:1",
                Map.of("open", before.open(), "rules", before.rulesFr()),
                Map.of("open", settings.open(), "rules", settings.rulesFr().strip()));
    }
}
