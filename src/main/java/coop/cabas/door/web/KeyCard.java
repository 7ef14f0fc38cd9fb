package coop.cabas.door.web;

import coop.cabas.door.keys.KeyDuty;
import coop.cabas.door.keys.OwnKeys;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** On the first page of whoever is on duty now: where the code of the key box is. */
@Component
class KeyCard implements HomeCard {

    private final OwnKeys keys;
    private final Clock clock;
    private final Myself myself;

    KeyCard(OwnKeys keys, Clock clock, Myself myself) {
        this.keys = keys;
        this.clock = clock;
        this.myself = myself;
    }

    @Override
    public String permission() {
        return Allow.SIGNED_IN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Told> told() {
        var now = LocalDateTime.now(clock);
        return myself.member().stream()
                .flatMap(me ->
                        keys.of(me.id()).stream().filter(key -> key.isOpen(now)).limit(1))
                .map(KeyCard::task)
                .toList();
    }

    private static Told task(KeyDuty key) {
        return new Task(
                "key",
                Message.of("door.boxes.own"),
                Message.of("door.box.card", key.box().name()),
                "/me/keys",
                Message.of("door.box.look"));
    }
}
