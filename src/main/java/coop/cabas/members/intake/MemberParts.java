package coop.cabas.members.intake;

import coop.cabas.members.intake.MemberFile.InGroup;
import coop.cabas.members.intake.MemberFile.Phone;
import coop.cabas.members.intake.MemberFile.Social;
import coop.cabas.shared.Zone;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** What hangs on a member's row: addresses, phones, groups, values. */
@Component
class MemberParts {

    static final String PUBLIC_LIST = "public-list";

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
}
