package coop.cabas.badges.web;

import coop.cabas.badges.BadgeSettings;
import coop.cabas.badges.Phone;
import coop.cabas.badges.Phones;
import coop.cabas.members.MemberId;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.OfflineWorker;
import coop.cabas.ui.Page;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.time.Clock;
import java.util.Base64;
import java.util.List;

/** A member's phone as their badge. Hidden where the coop does not use phones. */
@Controller
@RequestMapping("/me/badge")
@Allow(Allow.SIGNED_IN)
class PhoneBadgeController {

    private final Phones phones;
    private final BadgeSettings settings;
    private final Myself myself;
    private final JdbcClient jdbc;
    private final Clock clock;

    PhoneBadgeController(Phones phones, BadgeSettings settings, Myself myself, JdbcClient jdbc, Clock clock) {
        this.phones = phones;
        this.settings = settings;
        this.myself = myself;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a phone asks at each load with network.
     *
     * @param now the time, in milliseconds since 1970: the phone's own clock may be wrong
     * @param phones of this member that may sign
     */
    record State(long now, List<Long> phones) {}

    /** @param phone its number, which is part of what it signs @param now as in {@link State} */
    record Added(long phone, long now) {}

    @GetMapping
    Page badge() {
        return new PhoneBadgePage(firstName(me()));
    }

    @GetMapping("/state")
    @ResponseBody
    State state() {
        return new State(
                clock.millis(),
                phones.of(me()).stream()
                        .filter(phone -> phone.ended() == null)
                        .map(Phone::id)
                        .map(id -> id.value())
                        .toList());
    }

    /** @param key the public key as a point, base64url */
    @PostMapping("/phones")
    @ResponseBody
    Added add(@RequestParam String key, @RequestParam(defaultValue = "") String name) {
        return new Added(phones.add(me(), point(key), name).value(), clock.millis());
    }

    /** Kept beside the page, so that it answers for the page and for nothing else of the site. */
    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker() {
        return OfflineWorker.answer("/me/badge");
    }

    private static byte[] point(String key) {
        try {
            return Base64.getUrlDecoder().decode(key);
        } catch (IllegalArgumentException noBase64) {
            throw new Refused("badges.refused.key");
        }
    }

    private MemberId me() {
        if (!settings.chosen().phones()) {
            throw new NotFound("badge");
        }
        return myself.id();
    }

    private String firstName(MemberId member) {
        return jdbc.sql(
                        "select case when first_name = '' then name else first_name end from members.member_card where id = :member")
                .param("member", member.value())
                .query(String.class)
                .single();
    }
}
