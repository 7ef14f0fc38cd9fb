package coop.cabas.door.offline;

import coop.cabas.door.DoorSettings;
import coop.cabas.members.Admissions;
import coop.cabas.members.MemberId;
import coop.cabas.members.Right;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Puts together what tablets take along: see {@link Extract}. */
@Service
@Transactional
public class Extracts {

    /** How long one serves all tablets that ask. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final String HMAC = "HmacSHA256";
    private static final int SALT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Admissions admissions;
    private final DoorSettings settings;
    private final Signer signer;
    private final JsonMapper json;
    private volatile @Nullable Signed last;

    Extracts(
            JdbcClient jdbc,
            Clock clock,
            Admissions admissions,
            DoorSettings settings,
            Signer signer,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.admissions = admissions;
        this.settings = settings;
        this.signer = signer;
        this.json = json;
    }

    /** @param body an {@link Extract} as JSON @param signature of these very bytes, by the {@link Signer} */
    public record Signed(byte[] body, byte[] signature, Instant made, DoorSettings.Chosen by) {}

    private record Card(String code, MemberId holder, boolean today) {}

    private record Phone(long id, byte[] key, MemberId holder) {}

    /** The latest; at most {@link #FRESH} old, and never older than what the coop chose last. */
    public Signed latest() {
        var now = clock.instant();
        var chosen = settings.chosen();
        var known = last;
        if (known != null
                && known.by().equals(chosen)
                && !known.made().isAfter(now)
                && known.made().plus(FRESH).isAfter(now)) {
            return known;
        }
        var body = json.writeValueAsBytes(make(now, chosen));
        var made = new Signed(body, signer.sign(body), now, chosen);
        last = made;
        return made;
    }

    private Extract make(Instant now, DoorSettings.Chosen chosen) {
        var day = LocalDate.ofInstant(now, Zone.PARIS);
        var cards = cards(now);
        var phones = phones();
        var holders = new ArrayList<MemberId>();
        cards.forEach(card -> holders.add(card.holder()));
        phones.forEach(phone -> holders.add(phone.holder()));
        var answers = admissions.of(List.copyOf(new java.util.LinkedHashSet<>(holders)), Right.SHOP, day);
        var names = chosen.offlineNames() ? names(holders) : Map.<MemberId, String>of();
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var named = new ArrayList<String>();
        var marked = marked(cards, salt);
        var ofCards = new ByteArrayOutputStream(marked.size() * Extract.CARD);
        for (var mark : marked) {
            ofCards.writeBytes(mark.bytes());
            ofCards.write(answer(answers, mark.card().holder()) | (mark.card().today() ? Extract.TODAY : 0));
            named.add(names.getOrDefault(mark.card().holder(), ""));
        }
        var ofPhones = new ByteArrayOutputStream(phones.size() * Extract.PHONE);
        for (var phone : phones) {
            ofPhones.writeBytes(
                    ByteBuffer.allocate(Extract.MARK).putLong(phone.id()).array());
            ofPhones.write(phone.key(), 1, phone.key().length - 1);
            ofPhones.write(answer(answers, phone.holder()));
            named.add(names.getOrDefault(phone.holder(), ""));
        }
        return new Extract(
                now.toEpochMilli(),
                now.plus(Duration.ofHours(chosen.offlineHours())).toEpochMilli(),
                day.toString(),
                salt,
                ofCards.toByteArray(),
                ofPhones.toByteArray(),
                chosen.offlineNames() ? named : null);
    }

    private static int answer(Map<MemberId, Admissions.Answer> answers, MemberId holder) {
        var answer = answers.get(holder);
        if (answer == null || !answer.may()) {
            return Extract.NO;
        }
        return answer.warnings().isEmpty() ? Extract.YES : Extract.BUT;
    }

    private record Marked(byte[] bytes, Card card) {}

    /** In the order of their marks, so that a tablet finds one by halving. */
    private static List<Marked> marked(List<Card> cards, byte[] salt) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            var marked = new ArrayList<Marked>(cards.size());
            for (var card : cards) {
                var hash = mac.doFinal(card.code().getBytes(StandardCharsets.US_ASCII));
                marked.add(new Marked(Arrays.copyOf(hash, Extract.MARK), card));
            }
            marked.sort((one, other) -> Arrays.compareUnsigned(one.bytes(), other.bytes()));
            return marked;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private List<Card> cards(Instant now) {
        return jdbc.sql(
                        "select code, holder, valid_until from badges.live_badge where valid_until is null or valid_until > :now")
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .query((row, n) -> new Card(
                        row.getString("code"),
                        new MemberId(row.getLong("holder")),
                        row.getObject("valid_until") != null))
                .list();
    }

    private List<Phone> phones() {
        return jdbc.sql("select id, public_key, holder from badges.live_phone order by id")
                .query((row, n) ->
                        new Phone(row.getLong("id"), row.getBytes("public_key"), new MemberId(row.getLong("holder"))))
                .list();
    }

    private Map<MemberId, String> names(List<MemberId> holders) {
        record Named(MemberId member, String name) {}
        return jdbc
                .sql("select id, first_name from members.member_card where id = any(:ids)")
                .param("ids", holders.stream().map(MemberId::value).toArray(Long[]::new))
                .query((row, n) -> new Named(new MemberId(row.getLong("id")), row.getString("first_name")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Named::member, Named::name));
    }
}
