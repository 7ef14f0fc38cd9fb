package coop.cabas.members.intake;

import coop.cabas.members.MemberKind;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.intake.MemberFile.Address;
import coop.cabas.members.intake.MemberFile.InGroup;
import coop.cabas.members.intake.MemberFile.Membership;
import coop.cabas.members.intake.MemberFile.Phone;
import coop.cabas.members.intake.MemberFile.Social;
import coop.cabas.shared.Zone;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What hangs on a member's row: addresses, phones, groups, values. */
@Component
class MemberParts {

    private static final String PUBLIC_LIST = "public-list";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    MemberParts(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    void add(Copy copy, long id, MemberFile file, String wording, OffsetDateTime now) {
        if (file.email() != null) {
            copy.to("members.email (member, address, main, recorded)").add(id, file.email(), true, now);
        }
        phones(copy, id, file.phones(), now);
        var address = file.address();
        if (address != null) {
            copy.to("members.address (member, street, postcode, city, region, country, main, recorded)")
                    .add(
                            id,
                            address.street(),
                            address.postcode(),
                            address.city(),
                            address.region(),
                            address.country(),
                            true,
                            now);
        }
        socials(copy, id, file.socials(), now);
        membership(copy, id, file, now);
        groups(copy, id, file.groups(), now);
        values(copy, id, file.values(), now);
        if (file.publicSince() != null) {
            copy.to("members.consent (member, purpose, wording, given, given_how)")
                    .add(id, PUBLIC_LIST, wording, moment(file.publicSince()), "import");
        }
    }

    void replace(long id, MemberFile was, MemberFile now, String wording) {
        var at = OffsetDateTime.now(clock);
        var copy = new Copy();
        if (!Objects.equals(was.email(), now.email())) {
            delete("email", "main", id);
            if (now.email() != null) {
                // an address added here may be the same: it becomes the main one
                jdbc.sql("""
                                insert into members.email (member, address, main, recorded) values (:id, :address, true, :at)
                                on conflict (member, lower(address)) do update set main = true
                                """)
                        .param("id", id)
                        .param("address", now.email())
                        .param("at", at)
                        .update();
            }
        }
        if (!was.phones().equals(now.phones())) {
            delete("phone", "true", id);
            phones(copy, id, now.phones(), at);
        }
        if (!Objects.equals(was.address(), now.address())) {
            address(id, now, at, copy);
        }
        if (!was.socials().equals(now.socials())) {
            delete("social", "true", id);
            socials(copy, id, now.socials(), at);
        }
        if (!Objects.equals(was.membership(), now.membership())) {
            if (was.membership() != null) {
                jdbc.sql("delete from members.membership where member = :id and kind = :kind and since = :since")
                        .param("id", id)
                        .param("kind", was.membership().kind().name())
                        .param("since", was.membership().since())
                        .update();
            }
            membership(copy, id, now, at);
        }
        was.groups().stream()
                .filter(group -> !now.groups().contains(group))
                .forEach(group -> delete("group_member", "member_group = " + group.group(), id));
        groups(
                copy,
                id,
                now.groups().stream()
                        .filter(group -> !was.groups().contains(group))
                        .toList(),
                at);
        was.values().stream()
                .filter(value -> !now.values().contains(value))
                .forEach(value ->
                        delete("field_value", "field = " + value.field() + " and place = " + value.place(), id));
        values(
                copy,
                id,
                now.values().stream()
                        .filter(value -> !was.values().contains(value))
                        .toList(),
                at);
        consent(id, was, now, wording, at, copy);
        copy.write(template);
    }

    private void address(long id, MemberFile now, OffsetDateTime at, Copy copy) {
        delete("address", "main", id);
        var address = now.address();
        if (address != null) {
            copy.to("members.address (member, street, postcode, city, region, country, main, recorded)")
                    .add(
                            id,
                            address.street(),
                            address.postcode(),
                            address.city(),
                            address.region(),
                            address.country(),
                            true,
                            at);
        }
    }

    private void consent(long id, MemberFile was, MemberFile now, String wording, OffsetDateTime at, Copy copy) {
        if (Objects.equals(was.publicSince(), now.publicSince())) {
            return;
        }
        jdbc.sql(
                        "update members.consent set withdrawn = greatest(given, :at) where member = :id and purpose = :purpose and withdrawn is null")
                .param("at", at)
                .param("id", id)
                .param("purpose", PUBLIC_LIST)
                .update();
        if (now.publicSince() != null) {
            copy.to("members.consent (member, purpose, wording, given, given_how)")
                    .add(id, PUBLIC_LIST, wording, moment(now.publicSince()), "import");
        }
    }

    private void delete(String part, String which, long id) {
        jdbc.sql("delete from members." + part + " where member = :id and " + which)
                .param("id", id)
                .update();
    }

    private static void phones(Copy copy, long id, List<Phone> phones, OffsetDateTime now) {
        var rows = copy.to("members.phone (member, number, kind, main, recorded)");
        for (int i = 0; i < phones.size(); i++) {
            rows.add(id, phones.get(i).number(), phones.get(i).kind(), i == 0, now);
        }
    }

    private static void socials(Copy copy, long id, List<Social> socials, OffsetDateTime now) {
        var rows = copy.to("members.social (member, kind, address, recorded)");
        socials.forEach(social -> rows.add(id, social.kind(), social.address(), now));
    }

    private static void membership(Copy copy, long id, MemberFile file, OffsetDateTime now) {
        var membership = file.membership();
        if (membership != null) {
            copy.to("members.membership (member, kind, since, ended, end_reason, recorded)")
                    .add(id, membership.kind(), membership.since(), membership.ended(), membership.endReason(), now);
        }
    }

    private static void groups(Copy copy, long id, List<InGroup> groups, OffsetDateTime now) {
        var rows = copy.to("members.group_member (member_group, member, manager, belongs, recorded)");
        groups.forEach(group -> rows.add(group.group(), id, group.manager(), group.belongs(), now));
    }

    private static void values(Copy copy, long id, List<Value> values, OffsetDateTime now) {
        var rows = copy.to("members.field_value (field, member, place, value, choice, file, recorded)");
        values.forEach(
                value -> rows.add(value.field(), id, value.place(), value.value(), value.choice(), value.file(), now));
    }

    private static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(Zone.PARIS).toOffsetDateTime();
    }

    Map<Long, MemberFile> read(Collection<Long> ids, Collection<Long> knownGroups, Collection<Long> knownFields) {
        var all = ids.toArray(Long[]::new);
        var email = new HashMap<Long, String>();
        one(
                "select member, address from members.email where member = any(:ids) and main",
                all,
                (row, n) -> email.put(row.getLong(1), row.getString(2)));
        var address = new HashMap<Long, Address>();
        one(
                "select member, street, postcode, city, region, country from members.address where member = any(:ids) and main",
                all,
                (row, n) -> address.put(
                        row.getLong(1),
                        new Address(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))));
        var membership = new HashMap<Long, Membership>();
        one(
                "select member, since, ended, end_reason from members.membership where member = any(:ids) and kind = 'ASSOCIATION' order by since",
                all,
                (row, n) -> membership.put(
                        row.getLong(1),
                        new Membership(
                                MembershipKind.ASSOCIATION,
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getString(4))));
        var publicSince = new HashMap<Long, LocalDate>();
        one(
                "select member, given from members.consent where member = any(:ids) and purpose = '" + PUBLIC_LIST
                        + "' and withdrawn is null",
                all,
                (row, n) -> publicSince.put(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class)
                                .atZoneSameInstant(Zone.PARIS)
                                .toLocalDate()));
        var phones = many(
                "select member, number, kind from members.phone where member = any(:ids) order by main desc, id",
                all,
                (row, n) -> new Phone(row.getString(2), row.getString(3)));
        var socials = many(
                "select member, kind, address from members.social where member = any(:ids) order by id",
                all,
                (row, n) -> new Social(row.getString(2), row.getString(3)));
        var groups = many(
                "select member, member_group, belongs, manager from members.group_member where member = any(:ids) order by member_group",
                all,
                (row, n) -> new InGroup(row.getLong(2), row.getBoolean(3), row.getBoolean(4)));
        var values = many(
                "select member, field, place, value, choice, file from members.field_value where member = any(:ids) order by field, place",
                all,
                (row, n) -> new Value(
                        row.getLong(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getObject(5, Long.class),
                        row.getObject(6, Long.class)));
        var found = new HashMap<Long, MemberFile>();
        one("select id, m.* from members.member m where id = any(:ids)", all, (row, n) -> {
            long id = row.getLong(1);
            return found.put(
                    id,
                    file(
                            row,
                            email.get(id),
                            phones.getOrDefault(id, List.of()),
                            address.get(id),
                            socials.getOrDefault(id, List.of()),
                            membership.get(id),
                            groups.getOrDefault(id, List.of()).stream()
                                    .filter(group -> knownGroups.contains(group.group()))
                                    .toList(),
                            values.getOrDefault(id, List.of()).stream()
                                    .filter(value -> knownFields.contains(value.field()))
                                    .toList(),
                            publicSince.get(id)));
        });
        return found;
    }

    private static MemberFile file(
            ResultSet row,
            @org.jspecify.annotations.Nullable String email,
            List<Phone> phones,
            @org.jspecify.annotations.Nullable Address address,
            List<Social> socials,
            @org.jspecify.annotations.Nullable Membership membership,
            List<InGroup> groups,
            List<Value> values,
            @org.jspecify.annotations.Nullable LocalDate publicSince)
            throws SQLException {
        return new MemberFile(
                MemberKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("nickname"),
                row.getString("company"),
                row.getString("gender"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("birth_place"),
                row.getString("profession"),
                row.getString("language"),
                row.getObject("status", Long.class),
                row.getBoolean("exempt"),
                row.getBoolean("active"),
                row.getString("public_note"),
                row.getString("staff_note"),
                row.getObject("photo", Long.class),
                row.getObject("registered", LocalDate.class),
                email,
                phones,
                address,
                socials,
                membership,
                groups,
                values,
                publicSince);
    }

    private void one(String sql, Long[] ids, RowMapper<?> keep) {
        jdbc.sql(sql).param("ids", ids).query(keep).list();
    }

    private <T> Map<Long, List<T>> many(String sql, Long[] ids, RowMapper<T> part) {
        var found = new HashMap<Long, List<T>>();
        one(
                sql,
                ids,
                (row, n) -> found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(Objects.requireNonNull(part.mapRow(row, n))));
        return found;
    }
}
