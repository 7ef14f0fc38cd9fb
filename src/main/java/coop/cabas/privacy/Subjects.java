package coop.cabas.privacy;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.members.Contacts;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.PersonalData.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds by what the database knows somebody: files merged into one, accounts, addresses. */
@Component
class Subjects {

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Accounts accounts;

    Subjects(JdbcClient jdbc, Contacts contacts, Accounts accounts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.accounts = accounts;
    }

    /**
     * @param emails in lower case
     * @param lines what the audit trail calls them
     */
    record Known(Subject subject, List<String> emails, List<String> lines) {

        Map<String, Object> parameters() {
            var all = new HashMap<String, Object>();
            all.put("members", subject.members().toArray(Long[]::new));
            all.put("accounts", subject.accounts().toArray(Long[]::new));
            all.put("emails", emails.toArray(String[]::new));
            all.put("subjects", lines.toArray(String[]::new));
            all.put("files", new Long[0]);
            return all;
        }
    }

    /** @throws NotFound when there is no such file */
    Known of(MemberId member) {
        return of(List.of(member));
    }

    Known of(Collection<MemberId> members) {
        var wanted = members.stream().map(MemberId::value).toArray(Long[]::new);
        var files = jdbc.sql("""
                        select m.id, m.account from members.member_card m
                        where m.id = any(:ids) or m.merged_into = any(:ids)
                           or m.id in (select x.merged_into from members.member_card x where x.id = any(:ids)) order by m.id
                        """)
                .param("ids", wanted)
                .query((row, n) -> new File(row.getLong("id"), row.getObject("account", Long.class)))
                .list();
        if (files.isEmpty()) {
            throw new NotFound(members);
        }
        return known(
                files.stream().map(File::id).toList(),
                files.stream().map(File::account).filter(Objects::nonNull).toList());
    }

    /** Somebody who signs in without being a member. */
    Known of(AccountId account) {
        return known(List.of(), List.of(account.value()));
    }

    private record File(long id, @Nullable Long account) {}

    private Known known(List<Long> members, List<Long> people) {
        var emails = new TreeSet<String>();
        for (var member : members) {
            contacts.of(new MemberId(member))
                    .emails()
                    .forEach(email -> emails.add(email.address().toLowerCase(Locale.ROOT)));
        }
        for (var account : people) {
            emails.add(accounts.find(new AccountId(account)).email().toLowerCase(Locale.ROOT));
        }
        var lines = Stream.concat(
                        members.stream().map(id -> "members.member:" + id),
                        people.stream().map(id -> "access.account:" + id))
                .toList();
        return new Known(new Subject(members, people), List.copyOf(emails), lines);
    }
}
