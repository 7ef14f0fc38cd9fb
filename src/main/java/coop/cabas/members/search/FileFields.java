package coop.cabas.members.search;

import static coop.cabas.members.search.SearchField.any;
import static coop.cabas.members.search.SearchField.of;

import coop.cabas.members.CoreField;
import coop.cabas.members.Gender;
import coop.cabas.members.MemberKind;
import coop.cabas.members.Statuses;
import coop.cabas.members.search.SearchField.Kind;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every member's file has. */
@Component
@Order(1)
class FileFields implements SearchFields {

    private static final Message WHO = Message.of("search.group.who");
    private static final Message REACH = Message.of("members.contacts");
    private static final Message COOP = Message.of("search.group.coop");
    private static final List<String> LANGUAGES = List.of(
            "fr", "en", "ar", "br", "ca", "co", "de", "es", "eu", "it", "nl", "oc", "pl", "pt", "ro", "tr", "uk");

    private final Statuses statuses;

    FileFields(Statuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public List<SearchField> fields() {
        return List.of(
                of("members.name", WHO, label("name"), Kind.TEXT, "m.name"),
                core(CoreField.LAST_NAME, Kind.TEXT),
                core(CoreField.FIRST_NAME, Kind.TEXT),
                core(CoreField.NICKNAME, Kind.TEXT),
                core(CoreField.TITLE, Kind.TEXT),
                of("members.kind", WHO, label("kind"), Kind.CHOICE, "m.kind")
                        .among(LateOptions.of(() -> options(MemberKind.values(), "members.kind."))),
                core(CoreField.COMPANY, Kind.TEXT),
                core(CoreField.COMPANY_NUMBER, Kind.TEXT),
                core(CoreField.GENDER, Kind.CHOICE)
                        .among(LateOptions.of(() -> options(Gender.values(), "members.gender."))),
                core(CoreField.BIRTH_DATE, Kind.DAY),
                of("members.birthday", WHO, Message.of("search.field.birthday"), Kind.DAY, """
                        cast(m.birth_date + interval '1 year'
                             * (extract(year from age(cast(:today as date) - 1, m.birth_date)) + 1) as date)
                        """)
                        .like(CoreField.BIRTH_DATE),
                of("members.age", WHO, Message.of("search.field.age"), Kind.NUMBER, """
                        extract(year from age(cast(:today as date), m.birth_date))
                        """)
                        .like(CoreField.BIRTH_DATE),
                core(CoreField.BIRTH_PLACE, Kind.TEXT),
                core(CoreField.PROFESSION, Kind.TEXT),
                core(CoreField.LANGUAGE, Kind.CHOICE).among(LateOptions.of(FileFields::languages)),
                any("members.languages", WHO, label("languages"), Kind.TEXT, "select unnest(m.languages) as value")
                        .like(CoreField.LANGUAGES),
                of("members.photo", WHO, Message.of("members.core.photo"), Kind.TRUTH, "m.photo is not null")
                        .like(CoreField.PHOTO),
                core(CoreField.PUBLIC_NOTE, Kind.TEXT),
                core(CoreField.STAFF_NOTE, Kind.TEXT),
                contact("email", "email.address", "email", "address", CoreField.EMAILS),
                of("members.emailVerified", REACH, Message.of("search.field.verified"), Kind.TRUTH, """
                        exists (select from members.email e where e.member = m.id and e.verified is not null)
                        """)
                        .like(CoreField.EMAILS),
                any("members.phone", REACH, Message.of("members.phone"), Kind.TEXT, """
                        select unnest(array[p.number, p.digits]) as value from members.phone p where p.member = m.id
                        """)
                        .like(CoreField.PHONES),
                contact("street", "address.street", "address", "street", CoreField.ADDRESSES),
                contact("postcode", "address.postcode", "address", "postcode", CoreField.ADDRESSES),
                contact("city", "address.city", "address", "city", CoreField.ADDRESSES),
                contact("region", "address.region", "address", "region", CoreField.ADDRESSES),
                contact("country", "address.country", "address", "country", CoreField.ADDRESSES),
                contact("social", "social.address", "social", "address", CoreField.SOCIALS),
                inCoop("members.number", label("number"), Kind.TEXT, "m.number").like(CoreField.NUMBER),
                inCoop("members.status", label("status"), Kind.CHOICE, "cast(m.status as text)")
                        .among(LateOptions.of(this::named))
                        .like(CoreField.STATUS),
                inCoop("members.exempt", label("exempt"), Kind.TRUTH, "m.exempt")
                        .like(CoreField.EXEMPT),
                inCoop("members.active", label("active"), Kind.TRUTH, "m.active")
                        .like(CoreField.ACTIVE),
                inCoop("members.account", Message.of("search.field.account"), Kind.TRUTH, "m.account is not null"),
                inCoop("members.registered", label("registered"), Kind.DAY, "m.registered"),
                inCoop("members.left", label("left_on"), Kind.DAY, "m.left_on"),
                inCoop("members.leftReason", label("left_reason"), Kind.TEXT, "m.left_reason"),
                inCoop("members.died", label("died_on"), Kind.DAY, "m.died_on"));
    }

    private Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        statuses.all().forEach(status -> named.put(String.valueOf(status.id().value()), status.name()));
        return named;
    }

    static Map<String, String> options(Enum<?>[] values, String prefix) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> options.put(value.name(), Text.t(prefix + value)));
        return options;
    }

    private static Map<String, String> languages() {
        var options = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(tag -> options.put(tag, Locale.forLanguageTag(tag).getDisplayName(Text.locale())));
        return options;
    }

    private static SearchField core(CoreField field, Kind kind) {
        return of("members." + field.word(), WHO, label(field.word()), kind, "m." + field.word())
                .like(field);
    }

    private static SearchField inCoop(String name, Message label, Kind kind, String expression) {
        return of(name, COOP, label, kind, expression);
    }

    private static SearchField contact(String name, String label, String table, String column, CoreField like) {
        return any(
                        "members." + name,
                        REACH,
                        Message.of(name.equals("email") ? "members.email" : "members.column." + label),
                        Kind.TEXT,
                        "select c.%s as value from members.%s c where c.member = m.id".formatted(column, table))
                .like(like);
    }

    private static Message label(String column) {
        return Message.of("members.column.member." + column);
    }
}
