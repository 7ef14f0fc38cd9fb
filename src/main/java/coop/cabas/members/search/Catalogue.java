package coop.cabas.members.search;

import coop.cabas.access.Caller;
import coop.cabas.audit.Actor;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.OncePerRequest;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields that whoever asks may search by: nobody finds out by searching what they may not read. */
@Component
class Catalogue {

    private final List<SearchFields> sources;
    private final FieldRights rights;
    private final Caller caller;
    private final Clock clock;

    Catalogue(List<SearchFields> sources, FieldRights rights, Caller caller, Clock clock) {
        this.sources = sources;
        this.rights = rights;
        this.caller = caller;
        this.clock = clock;
    }

    /** By name, in the order in which they are offered. */
    Map<String, SearchField> fields() {
        return OncePerRequest.of(Catalogue.class, "fields", this::offered);
    }

    private Map<String, SearchField> offered() {
        var mine = rights();
        var fields = new LinkedHashMap<String, SearchField>();
        for (var source : sources) {
            for (var field : source.fields()) {
                if (field.readers().includes(mine.viewer())
                        && (field.core() == null || mine.mayRead(field.core()))
                        && (field.permission() == null || isProgram() || caller.may(field.permission()))) {
                    fields.put(field.name(), field);
                }
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    /** Whether whoever asks may see that field of members. */
    boolean mayRead(CoreField field) {
        return rights().mayRead(field);
    }

    FieldRights.Of rights() {
        return OncePerRequest.of(Catalogue.class, "rights", () -> rights.at(viewer()));
    }

    /** @throws Refused when a field is not there for whoever asks, or a value makes no sense */
    Where where(Conditions conditions) {
        if (conditions.isEmpty()) {
            return Where.join(false, List.of());
        }
        var fields = fields();
        var groups = new ArrayList<Where>();
        var number = 0;
        for (var group : conditions.groups()) {
            var all = new ArrayList<Where>();
            for (var condition : group.conditions()) {
                var field = fields.get(condition.field());
                if (field == null) {
                    throw new Refused("search.where.field");
                }
                var comparison = new Comparison(field, condition);
                var problem = comparison.problem();
                if (problem != null) {
                    throw new Refused(problem);
                }
                all.add(comparison.sql("asked" + number++));
            }
            groups.add(Where.join(group.any(), all));
        }
        var whole = Where.join(conditions.any(), groups);
        whole.parameters().put("today", LocalDate.now(clock));
        return whole;
    }

    /** A letter sent overnight goes to whom it was meant for: the program itself may read everything. */
    private Level viewer() {
        if (isProgram() || caller.may(MembersPermissions.SETTINGS)) {
            return Level.ADMIN;
        }
        return caller.may(MembersPermissions.READ) || caller.may(MembersPermissions.MANAGE)
                ? Level.STAFF
                : Level.EVERYONE;
    }

    private boolean isProgram() {
        return Objects.equals(caller.current(), Actor.PROGRAM);
    }
}
