package coop.cabas.mailings.letters;

import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.members.MemberId;
import coop.cabas.ui.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Those a letter goes to, with what its words may say of them. */
@Component
class Readers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Readers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param firstNames theirs, and of those who share the address
     * @param due last day covered by their fees; null when none ever was
     * @param gone whether they have left, or died, since they were chosen
     * @param bounced whether letters come back from their address since
     */
    record Reader(
            MemberId member,
            String address,
            Locale language,
            String firstNames,
            String name,
            String number,
            @Nullable LocalDate due,
            boolean gone,
            boolean bounced) {}

    List<Reader> of(MemberLetter letter, List<MemberId> members) {
        return jdbc.sql("""
                        select m.id, coalesce(r.address, m.email, '') as address, m.language, m.name, coalesce(m.number, '') as number, d.due,
                               least(m.left_on, m.died_on) <= :today as gone,
                               exists (select from mailings.bounce b where b.address = lower(r.address) and b.lifted is null) as bounced,
                               coalesce(nullif(m.first_name, ''), m.name) || coalesce((
                                   select string_agg(', ' || coalesce(nullif(o.first_name, ''), o.name), '' order by o.sort_name)
                                   from mailings.recipient c join members.member_card o on o.id = c.member
                                   where c.letter = :letter and c.with_ = m.id), '') as first_names
                        from unnest(cast(:ids as bigint[])) with ordinality chosen(id, place)
                        join members.member_card m on m.id = chosen.id
                        left join mailings.recipient r on r.letter = :letter and r.member = m.id
                        left join fees.due d on d.member = m.id
                        order by chosen.place
                        """)
                .param("letter", letter.id().value())
                .param("today", LocalDate.now(clock))
                .param("ids", members.stream().map(MemberId::value).toArray(Long[]::new))
                .query((row, n) -> new Reader(
                        new MemberId(row.getLong("id")),
                        row.getString("address"),
                        "en".equals(row.getString("language")) ? Locale.UK : Locale.FRANCE,
                        row.getString("first_names"),
                        row.getString("name"),
                        row.getString("number"),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("gone"),
                        row.getBoolean("bounced")))
                .list();
    }

    /** The words of a letter, for one reader. */
    String fill(String text, Reader reader) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(reader.language());
        try {
            return Wording.fill(text, values(reader));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static Map<Placeholder, String> values(Reader reader) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.FIRST_NAME, Wording.plain(reader.firstNames()));
        values.put(Placeholder.NAME, Wording.plain(reader.name()));
        values.put(Placeholder.NUMBER, reader.number());
        values.put(Placeholder.DUE, reader.due() == null ? "" : Format.day(reader.due()));
        return values;
    }
}
