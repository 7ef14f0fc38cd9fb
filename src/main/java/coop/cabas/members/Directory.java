package coop.cabas.members;

import coop.cabas.access.AccountId;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks members up, for other modules. */
@Service
@Transactional(readOnly = true)
public class Directory {

    private static final String SELECT = """
            select id, kind, number, name, first_name, last_name, email, language, exempt, active, account, registered, left_on,
                   died_on, merged_into
            from members.member_card\s""";

    /** Of those whom a name may mean; whoever looks for another types more of it. */
    private static final int FEW = 8;

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is none */
    public Member find(MemberId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Directory::member)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Who signs in with an account; empty when its owner is no member. */
    public Optional<Member> of(AccountId account) {
        return jdbc.sql(SELECT + "where account = :account")
                .param("account", account.value())
                .query(Directory::member)
                .optional();
    }

    /** Whose number that is; empty when it is nobody's. */
    public Optional<Member> numbered(String number) {
        return jdbc.sql(SELECT + "where number = :number and merged_into is null")
                .param("number", number.strip())
                .query(Directory::member)
                .optional();
    }

    /**
     * Who is there and is meant by a number, or by words of a name in any order.
     *
     * @param chosen who was chosen among several; null, or somebody it does not mean, for nobody yet
     */
    public Whom meant(String typed, @Nullable Long chosen) {
        var words = typed.strip();
        var number = numbered(words);
        var among = words.isEmpty() || number.isPresent()
                ? number.stream().toList()
                : jdbc.sql(SELECT + """
                                where merged_into is null and left_on is null and died_on is null and (
                                    select bool_and(sort_name like '%' || word || '%')
                                    from regexp_split_to_table(replace(replace(public.searchable(:words), '%', ''), '_', ' '), '\\s+') word
                                    where word <> '')
                                order by id = :chosen desc, sort_name, id limit :few
                                """)
                        .param("words", words)
                        .param("chosen", chosen == null ? -1 : chosen)
                        .param("few", FEW)
                        .query(Directory::member)
                        .list();
        return new Whom(words, among, chosen == null ? null : new MemberId(chosen));
    }

    /** @return those that exist, by name */
    public List<Member> all(Collection<MemberId> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids) order by sort_name, id")
                .param("ids", ids.stream().map(MemberId::value).toArray(Long[]::new))
                .query(Directory::member)
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", Long.class);
        var merged = row.getObject("merged_into", Long.class);
        return new Member(
                new MemberId(row.getLong("id")),
                MemberKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("name"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("exempt"),
                row.getBoolean("active"),
                account == null ? null : new AccountId(account),
                row.getObject("registered", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getObject("died_on", LocalDate.class),
                merged == null ? null : new MemberId(merged));
    }
}
