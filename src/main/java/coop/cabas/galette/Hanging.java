package coop.cabas.galette;

import coop.cabas.members.intake.MemberFile.InGroup;
import coop.cabas.members.intake.MemberFile.Social;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What hangs on people in other tables: groups, social networks, pictures. */
final class Hanging {

    private final Galette galette;
    private final Run run;
    private final Survey survey;
    private final Map<Long, List<Social>> socials = new HashMap<>();
    private final Map<Long, TreeMap<Long, InGroup>> groups = new HashMap<>();
    private final Map<Long, byte[]> pictures = new HashMap<>();
    private final Map<Long, String> pictureKinds = new HashMap<>();

    Hanging(Galette galette, Run run, Survey survey) {
        this.galette = galette;
        this.run = run;
        this.survey = survey;
    }

    void read() {
        Rows.each(galette, "socials", run.findings(), row -> {
            var member = Cell.id(row, "id_adh");
            var url = Cell.line(row, "url", 500);
            if (member == null) {
                run.findings().odd("socialOfTheCoop", "social", null, url);
            } else if (!url.isEmpty()) {
                var kind = Cell.line(row, "type", 60);
                socials.computeIfAbsent(member, id -> new ArrayList<>())
                        .add(new Social(kind.isEmpty() ? "?" : kind, url));
            }
        });
        seats("groups_members", true);
        seats("groups_managers", false);
        Rows.each(galette, "pictures", run.findings(), row -> {
            long member = Cell.key(row, "id_adh");
            var picture = row.bytes("picture");
            if (picture != null && survey.isMember(member)) {
                pictures.put(member, picture);
                pictureKinds.put(member, Cell.line(row, "format", 30));
            } else if (picture != null) {
                // 999999 is the logo of the organisation
                run.findings().odd("pictureOfNobody", "picture", member, "");
            }
        });
    }

    private void seats(String table, boolean belongs) {
        Rows.each(galette, table, run.findings(), row -> {
            long member = Cell.key(row, "id_adh");
            var group = run.links().of(Things.GROUP).ours(Cell.key(row, "id_group"));
            if (group == null || !survey.isMember(member)) {
                run.findings()
                        .lost(
                                "seatOfNobody",
                                Things.GROUP,
                                Cell.key(row, "id_group"),
                                String.valueOf(member),
                                "group",
                                Cell.key(row, "id_group") + (belongs ? "" : "*"),
                                1,
                                java.math.BigDecimal.ZERO);
                return;
            }
            groups.computeIfAbsent(member, id -> new TreeMap<>())
                    .merge(
                            group,
                            new InGroup(group, belongs, !belongs),
                            (one, other) -> new InGroup(group, true, true));
        });
    }

    List<InGroup> groups(long member) {
        return List.copyOf(groups.getOrDefault(member, new TreeMap<>()).values());
    }

    List<Social> socials(long member) {
        return socials.getOrDefault(member, List.of());
    }

    byte @Nullable [] picture(long member) {
        return pictures.get(member);
    }

    String ending(long member) {
        var kind = pictureKinds.getOrDefault(member, "").toLowerCase(Locale.ROOT);
        return kind.matches("[a-z]{3,4}") ? kind : "png";
    }
}
