package coop.cabas.members;

import coop.cabas.access.Email;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How to reach members: several e-mail addresses, phones, postal addresses and places on the web, one main one of each. */
@Service
@Transactional
public class Contacts {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .()/-]{3,49}");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;

    Contacts(JdbcClient jdbc, Clock clock, Authorship authorship) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
    }

    /** The four kinds of contacts, by their table. */
    public enum Kind {
        EMAIL,
        PHONE,
        ADDRESS,
        SOCIAL;

        String table() {
            return "members." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param own given by the member on their own page
     * @param verified when whoever reads it followed a link sent there; null while nobody has
     */
    public record EmailAddress(
            long id,
            String address,
            String label,
            boolean main,
            boolean own,
            @Nullable Instant verified) {}

    /** @param digits to dial */
    public record Phone(long id, String number, String digits, String label, boolean main) {}

    public record Postal(long id, PostalAddress address, String label, boolean main) {}

    public record Social(long id, String kind, String address) {}

    /** All of one member, main ones first. */
    public record All(List<EmailAddress> emails, List<Phone> phones, List<Postal> addresses, List<Social> socials) {}

    @Transactional(readOnly = true)
    public All of(MemberId member) {
        return new All(
                jdbc.sql("select * from members.email where member = :member order by main desc, id")
                        .param("member", member.value())
                        .query((row, n) -> new EmailAddress(
                                row.getLong("id"),
                                row.getString("address"),
                                row.getString("label"),
                                row.getBoolean("main"),
                                row.getBoolean("own"),
                                row.getObject("verified", OffsetDateTime.class) instanceof OffsetDateTime at
                                        ? at.toInstant()
                                        : null))
                        .list(),
                jdbc.sql("select * from members.phone where member = :member order by main desc, id")
                        .param("member", member.value())
                        .query((row, n) -> new Phone(
                                row.getLong("id"),
                                row.getString("number"),
                                row.getString("digits"),
                                row.getString("label"),
                                row.getBoolean("main")))
                        .list(),
                jdbc.sql("select * from members.address where member = :member order by main desc, id")
                        .param("member", member.value())
                        .query((row, n) -> new Postal(
                                row.getLong("id"),
                                new PostalAddress(
                                        row.getString("street"),
                                        row.getString("postcode"),
                                        row.getString("city"),
                                        row.getString("region"),
                                        row.getString("country")),
                                row.getString("label"),
                                row.getBoolean("main")))
                        .list(),
                jdbc.sql("select id, kind, address from members.social where member = :member order by id")
                        .param("member", member.value())
                        .query((row, n) ->
                                new Social(row.getLong("id"), row.getString("kind"), row.getString("address")))
                        .list());
    }

    /**
     * Adds an e-mail address; the first becomes the main one. Others may have the same: a household shares.
     *
     * @param label what it is for, may be empty
     * @throws Refused when it is none, or they have it already
     */
    public long addEmail(MemberId member, String typed, String label) {
        var address = Email.normalised(typed);
        if (!Email.isPlausible(address)) {
            throw new Refused("members.email.wrong");
        }
        return add(member, """
                insert into members.email (member, address, label, main, recorded)
                values (:member, :value, :label, not exists (select from members.email where member = :member and main), :now)
                returning id
                """, address, label);
    }

    /** Adds a phone; the first becomes the main one. @throws Refused when nobody could dial it */
    public long addPhone(MemberId member, String typed, String label) {
        var number = typed.strip().replaceAll("\\s+", " ");
        if (!PHONE.matcher(number).matches()) {
            throw new Refused("members.phone.wrong");
        }
        return add(member, """
                insert into members.phone (member, number, label, kind, main, recorded)
                values (:member, :value, :label,
                        case when regexp_replace(:value, '[^0-9+]', '', 'g') ~ '^(0|\\+33|0033)[67]' then 'MOBILE'
                             when regexp_replace(:value, '[^0-9+]', '', 'g') ~ '^(0|\\+33|0033)[1-59]' then 'LANDLINE' else 'OTHER' end,
                        not exists (select from members.phone where member = :member and main), :now)
                returning id
                """, number, label);
    }

    /** Adds a place on the web. @param kind mastodon, site… @throws Refused when one of the two is missing */
    public long addSocial(MemberId member, String kind, String address) {
        if (kind.isBlank() || address.isBlank()) {
            throw new Refused("members.social.wrong");
        }
        return add(member, """
                insert into members.social (member, kind, address, recorded) values (:member, :label, :value, :now) returning id
                """, address.strip(), kind);
    }

    /** Adds a postal address; the first becomes the main one. @throws Refused when it is empty */
    public long addAddress(MemberId member, PostalAddress address, String label) {
        if (address.isEmpty()) {
            throw new Refused("members.address.empty");
        }
        authorship.sign();
        touch(member);
        return Guarded.write(() -> jdbc.sql("""
                        insert into members.address (member, label, street, postcode, city, region, country, main, recorded)
                        values (:member, :label, :street, :postcode, :city, :region, :country,
                                not exists (select from members.address where member = :member and main), :now)
                        returning id
                        """)
                .param("member", member.value())
                .param("label", label.strip())
                .param("street", address.street())
                .param("postcode", address.postcode())
                .param("city", address.city())
                .param("region", address.region())
                .param("country", address.country())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single());
    }

    /** Whoever reads the address has followed a link sent there. */
    public void verified(MemberId member, long email) {
        authorship.sign();
        mustExist(
                jdbc.sql("update members.email set verified = :now where id = :id and member = :member")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", email)
                        .param("member", member.value())
                        .update(),
                email);
    }

    /**
     * Makes one the main one.
     *
     * @throws NotFound when the member has no such contact
     * @throws Refused for an e-mail address that the member gave by themselves and did not confirm
     */
    public void makeMain(MemberId member, Kind kind, long id) {
        authorship.sign();
        touch(member);
        jdbc.sql("update %s set main = false where member = :member and main and id <> :id".formatted(kind.table()))
                .param("member", member.value())
                .param("id", id)
                .update();
        mustExist(
                Guarded.write(() -> jdbc.sql(
                                "update %s set main = true where member = :member and id = :id".formatted(kind.table()))
                        .param("member", member.value())
                        .param("id", id)
                        .update()),
                id);
    }

    /** Takes one away; the oldest of those left becomes the main one. @throws NotFound when the member has no such contact */
    public void remove(MemberId member, Kind kind, long id) {
        authorship.sign();
        touch(member);
        mustExist(
                jdbc.sql("delete from %s where member = :member and id = :id".formatted(kind.table()))
                        .param("member", member.value())
                        .param("id", id)
                        .update(),
                id);
        if (kind != Kind.SOCIAL) {
            jdbc.sql("""
                            update %1$s set main = true
                            where id = (select min(id) from %1$s where member = :member%2$s)
                              and not exists (select from %1$s where member = :member and main)
                            """.formatted(kind.table(), kind == Kind.EMAIL ? " and (not own or verified is not null)" : ""))
                    .param("member", member.value())
                    .update();
        }
    }

    private long add(MemberId member, String insert, String value, String label) {
        authorship.sign();
        touch(member);
        return Guarded.write(() -> jdbc.sql(insert)
                .param("member", member.value())
                .param("value", value)
                .param("label", label.strip())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single());
    }

    /** Locks the file, so that two who add a first address at once do not make two main ones. */
    private void touch(MemberId member) {
        Members.found(
                jdbc.sql("update members.member set changed = :now where id = :id and merged_into is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", member.value())
                        .update(),
                member);
    }

    private static void mustExist(int rows, long id) {
        if (rows == 0) {
            throw new NotFound(id);
        }
    }
}
