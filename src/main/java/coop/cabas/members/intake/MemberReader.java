package coop.cabas.members.intake;

import coop.cabas.members.MemberKind;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.intake.MemberFile.Address;
import coop.cabas.members.intake.MemberFile.InGroup;
import coop.cabas.members.intake.MemberFile.Membership;
import coop.cabas.members.intake.MemberFile.Phone;
import coop.cabas.members.intake.MemberFile.Social;
import coop.cabas.shared.Zone;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads whole member files, a statement per part. */
@Component
class MemberReader {

    private final JdbcClient jdbc;

    MemberReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                "select member, given from members.consent where member = any(:ids) and purpose = '"
                        + MemberParts.PUBLIC_LIST + "' and withdrawn is null",
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
