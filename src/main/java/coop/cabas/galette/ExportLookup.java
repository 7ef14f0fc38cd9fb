package coop.cabas.galette;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds what the words and names of exports stand for among what was imported before. */
@Component
class ExportLookup {

    private final JdbcClient jdbc;

    ExportLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param words external key of statuses, types and ways to pay, by kind of thing and name
     * @param translations Galette's own: what its lists show, in small letters, and what it keeps
     * @param gifts types that cover no period
     * @param people external keys of members, by name as exports write it
     * @param contributors external key of the member, by that of the contribution
     */
    record Now(
            Map<String, Long> words,
            Map<String, String> translations,
            Set<Long> gifts,
            Map<String, List<Long>> people,
            Map<Long, Long> contributors) {

        /** Key of what a list shows as this word, in whatever language; null when it was never seen. */
        @Nullable
        Long key(String thing, String shown) {
            var kept = translations.getOrDefault(shown.strip().toLowerCase(Locale.ROOT), Labels.kept(shown));
            var names = new ArrayList<>(List.of(shown.strip(), Labels.ofKept(kept), kept));
            translations.forEach((translation, of) -> {
                if (of.equals(kept)) {
                    names.add(translation);
                }
            });
            return names.stream()
                    .map(name -> words.get(word(thing, name)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        Now(Map<String, String> translations, Set<Long> gifts) {
            this(new HashMap<>(), translations, gifts, new HashMap<>(), new HashMap<>());
        }

        void person(String name, long external) {
            var same = people.computeIfAbsent(normal(name), key -> new ArrayList<>(1));
            if (!same.contains(external)) {
                same.add(external);
            }
        }
    }

    Now now() {
        var now = new Now(translations(), new HashSet<>());
        // the name is what both sides agreed upon: whatever it is called here since
        jdbc.sql(
                        "select thing, external, base from galette.link where source = :source and thing in ('status', 'type', 'method')")
                .param("source", GaletteImporter.SOURCE)
                .query((row, n) -> {
                    var thing = Objects.requireNonNull(row.getString(1));
                    var base = Objects.requireNonNull(row.getString(3)).split("\u001F", -1);
                    if (thing.equals(Things.TYPE) && base[1].equals("DONATION")) {
                        now.gifts().add(row.getLong(2));
                    }
                    // Galette's own key, once known, goes before one made here
                    return now.words()
                            .merge(word(thing, base[thing.equals(Things.METHOD) ? 1 : 0]), row.getLong(2), Math::min);
                })
                .list();
        jdbc.sql("""
                        select l.external, m.last_name || ' ' || m.first_name as person, m.company
                        from galette.link l join members.member_card m on m.id = l.ours
                        where l.source = :source and l.thing = 'member'
                        """)
                .param("source", GaletteImporter.SOURCE)
                .query((row, n) -> {
                    now.person(Objects.requireNonNull(row.getString(2)), row.getLong(1));
                    if (!Objects.requireNonNull(row.getString(3)).isEmpty()) {
                        now.person(row.getString(3), row.getLong(1));
                    }
                    return n;
                })
                .list();
        jdbc.sql("""
                        select f.external, m.external
                        from galette.link f join fees.fee_fact fee on fee.id = f.ours
                        join galette.link m on m.source = f.source and m.thing = 'member' and m.ours = fee.member
                        where f.source = :source and f.thing = 'fee'
                        """)
                .param("source", GaletteImporter.SOURCE)
                .query((row, n) -> now.contributors().put(row.getLong(1), row.getLong(2)))
                .list();
        return now;
    }

    private Map<String, String> translations() {
        var translations = new HashMap<String, String>();
        jdbc.sql("select shown, kept from galette.word where source = :source")
                .param("source", GaletteImporter.SOURCE)
                .query(row -> {
                    translations.put(row.getString(1), row.getString(2));
                });
        return translations;
    }

    static String word(String thing, String name) {
        return thing + " " + name.strip().toLowerCase(Locale.ROOT);
    }

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
