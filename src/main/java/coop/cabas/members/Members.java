package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** The member file: registers people and entities, and changes what is known of them. */
@Service
@Transactional
public class Members {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;
    private final Numbering numbering;
    private final Contacts contacts;
    private final Memberships memberships;
    private final Profiles profiles;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Members(
            JdbcClient jdbc,
            Clock clock,
            Authorship authorship,
            Numbering numbering,
            Contacts contacts,
            Memberships memberships,
            Profiles profiles,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
        this.numbering = numbering;
        this.contacts = contacts;
        this.memberships = memberships;
        this.profiles = profiles;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Registers somebody; they get a number when the coop's pattern gives one at once.
     *
     * @param reason why, may be empty; kept in the history
     * @throws Refused when there is no name at all, the number is taken, the address is no e-mail address, or the day is yet to come
     */
    public MemberId register(NewMember wanted, String reason) {
        authorship.sign(reason);
        var profile = wanted.profile();
        mustHaveAName(profile);
        if (wanted.registered().isAfter(java.time.LocalDate.now(clock))) {
            throw new Refused("members.registered.later");
        }
        var now = OffsetDateTime.now(clock);
        var number = profile.number() != null || !numbering.givesAtOnce()
                ? profile.number()
                : numbering.take(profile.kind(), wanted.registered().getYear());
        var id = profiles.open(profile, number, wanted.registered(), now);
        if (wanted.email() != null) {
            contacts.addEmail(id, wanted.email(), "");
        }
        if (wanted.phone() != null) {
            contacts.addPhone(id, wanted.phone(), "");
        }
        if (!wanted.address().isEmpty()) {
            contacts.addAddress(id, wanted.address(), "");
        }
        wanted.memberships().stream().sorted().forEach(kind -> memberships.begin(id, kind, wanted.registered()));
        audit.record("members.member.registered", subject(id), null, Map.of("name", profiles.name(id)));
        events.publishEvent(new MemberRegistered(id));
        return id;
    }

    /**
     * Changes what the file says of somebody.
     *
     * @param version {@link Profiles.Read#version()} of the file as it was read
     * @param reason why, may be empty; kept in the history
     * @throws Refused when somebody else has changed the file meanwhile, or as {@link #register}
     */
    public void describe(MemberId id, Profile profile, int version, String reason) {
        authorship.sign(reason);
        mustHaveAName(profile);
        var before = profiles.of(id);
        if (before.version() == version && before.profile().equals(profile)) {
            return;
        }
        // The version is asked for by the statement that writes: of two who save at once, the second finds none.
        if (!profiles.write(id, profile, profile.number(), version, OffsetDateTime.now(clock))) {
            throw new Refused("members.changedMeanwhile");
        }
    }

    /** Gives the next number of the pattern to somebody who has none. @throws Refused when they have one */
    public String giveNumber(MemberId id) {
        authorship.sign();
        var read = profiles.of(id);
        var number = numbering.take(read.profile().kind(), read.registered().getYear());
        var given = jdbc.sql(
                        "update members.member set number = :number, version = version + 1 where id = :id and number is null")
                .param("number", number)
                .param("id", id.value())
                .update();
        if (given == 0) {
            throw new Refused("members.number.already");
        }
        return number;
    }

    /**
     * Shows a photo of somebody, or none any more.
     *
     * @param file number of an attached document; null for none
     */
    public void show(MemberId id, @Nullable Long file) {
        authorship.sign();
        found(
                jdbc.sql(
                                "update members.member set photo = :file, version = version + 1, changed = :now where id = :id")
                        .param("file", file, Types.BIGINT)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id.value())
                        .update(),
                id);
    }

    static void found(int rows, MemberId id) {
        if (rows == 0) {
            throw new NotFound(id);
        }
    }

    static String subject(MemberId id) {
        return "members.member:" + id.value();
    }

    private static void mustHaveAName(Profile profile) {
        var named = profile.kind() == MemberKind.ENTITY
                ? !profile.company().isBlank()
                : !(profile.lastName() + profile.firstName()).isBlank();
        if (!named) {
            throw new Refused(profile.kind() == MemberKind.ENTITY ? "members.company.needed" : "members.name.needed");
        }
    }
}
