package coop.cabas.demo.people;

import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.door.Verdict;
import coop.cabas.door.keys.KeyBoxes;
import coop.cabas.door.keys.KeyCodes;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.door.visits.VisitIntake;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Zone;
import org.springframework.stereotype.Component;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What opens the invented shop: cards, some lost, a drawer of blank ones, a tablet that waits to be paired anew, who came these last weeks, a box with keys. */
@Component
class DoorStory {

    private static final int BLANK = 40;
    private static final int LOST_EVERY = 23;
    private static final int CHANGE_DAYS = 90;
    private static final int VISITED = 28;
    private static final int REFUSED_EVERY = 37;

    /** How many come in each hour from nine to eight in the evening: after work, most. */
    private static final List<Integer> HOURS = List.of(1, 2, 3, 4, 2, 1, 2, 3, 5, 6, 4, 1);

    private final Badges badges;
    private final Kiosks kiosks;
    private final KeyBoxes boxes;
    private final KeyCodes codes;
    private final VisitIntake visits;

    DoorStory(Badges badges, Kiosks kiosks, KeyBoxes boxes, KeyCodes codes, VisitIntake visits) {
        this.badges = badges;
        this.kiosks = kiosks;
        this.boxes = boxes;
        this.codes = codes;
        this.visits = visits;
    }

    /** @param members who have a card */
    void tell(LocalDate today, List<MemberId> members) {
        for (var i = 0; i < members.size(); i++) {
            var card = badges.issue(members.get(i));
            if (i % LOST_EVERY == LOST_EVERY - 1) {
                badges.end(card, Ending.LOST);
                badges.issue(members.get(i));
            }
        }
        badges.batch("Cartes vierges, tiroir de l’accueil", BLANK);
        var door = kiosks.add("Entrée", Locale.FRANCE);
        visits.take(door, past(today, members));
        var box = boxes.add(new KeyBoxes.Terms("Rideau", "À gauche de l’entrée", 15, 30, List.of(), CHANGE_DAYS));
        codes.write(box, 0, codes.draw(), "Posée à l’ouverture");
    }

    /** Some weeks of visits, fewer on Mondays; now and then somebody is refused, and every second time let in all the same. */
    private static List<VisitIntake.Past> past(LocalDate today, List<MemberId> members) {
        var past = new ArrayList<VisitIntake.Past>();
        for (var day = today.minusDays(VISITED); day.isBefore(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            for (var hour = 0; hour < HOURS.size(); hour++) {
                var people = HOURS.get(hour) - (day.getDayOfWeek() == DayOfWeek.MONDAY ? 1 : 0);
                for (var i = 0; i < people; i++) {
                    var nth = past.size();
                    var refused = nth % REFUSED_EVERY == REFUSED_EVERY - 1;
                    past.add(new VisitIntake.Past(
                            day.atTime(9 + hour, (7 + nth * 11) % 60)
                                    .atZone(Zone.PARIS)
                                    .toInstant(),
                            members.get(nth * 7 % members.size()),
                            refused ? Verdict.NO : Verdict.YES,
                            refused && nth % 2 == 0 ? "Badge oublié, personne connue" : null));
                }
            }
        }
        return past;
    }
}
