package coop.cabas.members.twins;

import coop.cabas.members.web.Words;
import coop.cabas.ui.Text;

import java.util.Arrays;

/** What a step of a merge speaks of, in words. */
final class Parts {

    private Parts() {}

    /** @param what table and column with their schema, or the table alone: {@code members.member.first_name} */
    static String words(String what) {
        var names = Arrays.asList(what.split("\\."));
        var part = "members.part." + names.get(1);
        var table = names.getFirst().equals("members") && Text.has(part) ? Text.t(part) : names.get(1);
        return names.size() < 3 || names.get(2).equals("member")
                ? table
                : table + " · " + Words.field(names.get(1), names.get(2));
    }
}
