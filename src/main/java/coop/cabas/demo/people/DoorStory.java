package coop.cabas.demo.people;

import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.door.keys.KeyBoxes;
import coop.cabas.door.keys.KeyCodes;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.members.MemberId;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** What opens the invented shop: cards, some lost, a drawer of blank ones, a tablet that waits to be paired, a box with keys. */
@Component
class DoorStory {

    private static final int BLANK = 40;
    private static final int LOST_EVERY = 23;
    private static final int CHANGE_DAYS = 90;

    private final Badges badges;
    private final Kiosks kiosks;
    private final KeyBoxes boxes;
    private final KeyCodes codes;

    DoorStory(Badges badges, Kiosks kiosks, KeyBoxes boxes, KeyCodes codes) {
        this.badges = badges;
        this.kiosks = kiosks;
        this.boxes = boxes;
        this.codes = codes;
    }

    /** @param members who have a card */
    void tell(List<MemberId> members) {
        for (var i = 0; i < members.size(); i++) {
            var card = badges.issue(members.get(i));
            if (i % LOST_EVERY == LOST_EVERY - 1) {
                badges.end(card, Ending.LOST);
                badges.issue(members.get(i));
            }
        }
        badges.batch("Cartes vierges, tiroir de l’accueil", BLANK);
        kiosks.add("Entrée", Locale.FRANCE);
        var box = boxes.add(new KeyBoxes.Terms("Rideau", "À gauche de l’entrée", 15, 30, List.of(), CHANGE_DAYS));
        codes.write(box, 0, codes.draw(), "Posée à l’ouverture");
    }
}
