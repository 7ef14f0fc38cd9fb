package coop.cabas.spreadsheets;

import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Methods;
import coop.cabas.members.Level;
import coop.cabas.members.Statuses;
import coop.cabas.members.fields.CustomField;
import coop.cabas.members.fields.CustomFields;
import coop.cabas.members.fields.FieldKind;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.groups.Groups;
import coop.cabas.members.groups.Tag;
import coop.cabas.members.groups.Tags;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What the coop calls its statuses, groups, tags, fees, ways to pay and fields. */
@Component
class Vocabulary {

    private final Statuses statuses;
    private final Groups groups;
    private final Tags tags;
    private final FeeTypes types;
    private final Methods methods;
    private final CustomFields fields;

    Vocabulary(Statuses statuses, Groups groups, Tags tags, FeeTypes types, Methods methods, CustomFields fields) {
        this.statuses = statuses;
        this.groups = groups;
        this.tags = tags;
        this.types = types;
        this.methods = methods;
        this.fields = fields;
    }

    Words words() {
        var own = new LinkedHashMap<Long, CustomField>();
        fields.of(FieldSubject.MEMBER).stream()
                .filter(field -> field.kind() != FieldKind.FILE && field.isWrittenBy(Level.STAFF))
                .forEach(field -> own.put(field.id().value(), field));
        return new Words(
                named(
                        statuses.all().stream()
                                .filter(status -> !status.ended())
                                .toList(),
                        Statuses.Status::name,
                        status -> status.id().value()),
                named(groups.tree(), Groups.Group::name, group -> group.id().value()),
                named(tags.all().stream().filter(tag -> !tag.ended()).toList(), Tag::name, Tag::id),
                types.all(),
                methods.all(),
                own);
    }

    /** Ids of all groups and of all fields of members: those of which a change can be taken back. */
    List<Long> groupIds() {
        return groups.tree().stream().map(group -> group.id().value()).toList();
    }

    List<Long> fieldIds() {
        return fields.of(FieldSubject.MEMBER).stream()
                .map(field -> field.id().value())
                .toList();
    }

    private static <T> Map<String, Long> named(Collection<T> all, Function<T, String> name, ToLongFunction<T> id) {
        var named = new LinkedHashMap<String, Long>();
        all.forEach(one -> named.putIfAbsent(Headers.plain(name.apply(one)), id.applyAsLong(one)));
        return named;
    }
}
