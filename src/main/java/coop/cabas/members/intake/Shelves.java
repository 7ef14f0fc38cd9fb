package coop.cabas.members.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The small tables of the member file that an import fills: statuses, groups, fields and their choices. */
@Component
public class Shelves {

    public record Status(String name, int rank) {}

    public record Group(String name, @Nullable Long parent, java.time.OffsetDateTime created) {}

    /** @param readers see {@code members.field}; {@code subject} and {@code kind} too */
    public record Field(
            String subject,
            String kind,
            String name,
            String help,
            int position,
            boolean required,
            int repeats,
            @Nullable Integer shortest,
            @Nullable Integer longest,
            String readers,
            String writers) {}

    public record Choice(long field, String label, int position) {}

    private final Shelf<Status> statuses;
    private final Shelf<Group> groups;
    private final Shelf<Field> fields;
    private final Shelf<Choice> choices;

    Shelves(JdbcClient jdbc) {
        statuses = new Shelf<>(jdbc, "members.status", Status.class);
        groups = new Shelf<>(jdbc, "members.member_group", Group.class);
        fields = new Shelf<>(jdbc, "members.field", Field.class);
        choices = new Shelf<>(jdbc, "members.field_choice", Choice.class);
    }

    public Shelf<Status> statuses() {
        return statuses;
    }

    public Shelf<Group> groups() {
        return groups;
    }

    public Shelf<Field> fields() {
        return fields;
    }

    public Shelf<Choice> choices() {
        return choices;
    }
}
