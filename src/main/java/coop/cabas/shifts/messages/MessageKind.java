package coop.cabas.shifts.messages;

import coop.cabas.mailings.Placeholder;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of letter about shifts. Contributed as a bean; its standard words are the texts {@code shifts.message.<name>.subject} and
 * {@code .body}, where {0} stands for the first of its fields, what it is called {@code shifts.message.<name>} and when it goes
 * {@code .when}.
 *
 * @param name in capitals
 * @param order among the others, small first
 * @param active whether it goes unless the coop says otherwise
 * @param days before the shift, unless the coop says otherwise; 0 for a kind that goes before none
 * @param fields words in braces that stand for something in it
 * @param forStaff whether it goes to whoever looks after shifts, rather than to members
 */
public record MessageKind(
        String name, int order, boolean active, int days, List<Placeholder> fields, boolean forStaff) {

    public static final String REMINDER = "REMINDER";
    public static final String ALERT = "ALERT";
    public static final String CALL = "CALL";

    public MessageKind {
        fields = List.copyOf(fields);
    }

    public Set<Placeholder> known() {
        return EnumSet.copyOf(fields);
    }
}
