package coop.cabas.circles;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Letters about mandates that end and roles that nobody holds. */
@Component
class Letters {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turn turn;
    private final Holders holders;
    private final Structure structure;
    private final Accounts accounts;
    private final Mailer mailer;
    private final PublicAddress address;

    Letters(
            JdbcClient jdbc,
            Clock clock,
            Turn turn,
            Holders holders,
            Structure structure,
            Accounts accounts,
            Mailer mailer,
            PublicAddress address) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turn = turn;
        this.holders = holders;
        this.structure = structure;
        this.accounts = accounts;
        this.mailer = mailer;
        this.address = address;
    }

    /**
     * Writes once to each whose mandate ends within thirty days; again only when the end was moved. Whoever's account is shut
     * gets the letter should it open again in time.
     */
    @Transactional
    public void warnOfEnds() {
        turn.take();
        var today = LocalDate.now(clock);
        var unwarned = jdbc.sql("select id from circles.mandate where ended > :today and warned is null")
                .param("today", today)
                .query(Long.class)
                .set();
        for (var mandate : holders.endingSoon(today)) {
            if (unwarned.contains(mandate.id().value()) && !mandate.shut()) {
                jdbc.sql("update circles.mandate set warned = :today where id = :id")
                        .param("today", today)
                        .param("id", mandate.id().value())
                        .update();
                send(
                        mandate.account(),
                        Message.of("circles.letter.ending.subject", mandate.roleName()),
                        List.of(
                                Message.of(
                                        "circles.letter.ending.what",
                                        mandate.roleName(),
                                        mandate.circleName(),
                                        last(mandate)),
                                Message.of("circles.letter.ending.next")),
                        Message.of("circles.letter.ending.open"),
                        "/circles/" + mandate.circle().value());
            }
        }
    }

    /** One letter to each lead and secretary, of the roles that nobody holds and the mandates that end in their circles. */
    @Transactional
    public void tellVacancies() {
        var today = LocalDate.now(clock);
        var lines = new LinkedHashMap<CircleId, List<Message>>();
        holders.vacant(today)
                .forEach(vacancy -> lines.computeIfAbsent(vacancy.circle(), circle -> new ArrayList<>())
                        .add(Message.of("circles.letter.vacant.line", vacancy.roleName(), vacancy.circleName())));
        holders.endingSoon(today)
                .forEach(mandate -> lines.computeIfAbsent(mandate.circle(), circle -> new ArrayList<>())
                        .add(Message.of(
                                "circles.letter.vacant.ends",
                                mandate.person(),
                                mandate.roleName(),
                                mandate.circleName(),
                                last(mandate))));
        var letters = new LinkedHashMap<AccountId, List<Message>>();
        var parents = parents(today);
        var running = running(today);
        lines.forEach((circle, said) -> nearest(circle, parents, running)
                .forEach(account -> letters.computeIfAbsent(account, to -> new ArrayList<>())
                        .addAll(said)));
        letters.forEach((account, said) -> {
            var paragraphs = new ArrayList<Message>(List.of(Message.of("circles.letter.vacant.what")));
            paragraphs.addAll(said);
            send(
                    account,
                    Message.of("circles.letter.vacant.subject", said.size()),
                    paragraphs,
                    Message.of("circles.letter.vacant.open"),
                    "/circles");
        });
    }

    /** Tells somebody which role they were given, and from when to when. */
    void tellAppointed(Mandate mandate) {
        var paragraphs = new ArrayList<Message>();
        paragraphs.add(
                Message.of("circles.letter.appointed.what", mandate.roleName(), mandate.circleName(), mandate.since()));
        if (mandate.last() != null) {
            paragraphs.add(Message.of("circles.letter.appointed.last", mandate.last()));
        }
        paragraphs.add(Message.of("circles.letter.appointed.next"));
        send(
                mandate.account(),
                Message.of("circles.letter.appointed.subject", mandate.roleName(), mandate.circleName()),
                paragraphs,
                Message.of("circles.letter.appointed.open"),
                "/circles/me");
    }

    /** Tells those who run the circle that somebody has given a role back. */
    void tellLaidDown(Mandate mandate) {
        var today = LocalDate.now(clock);
        nearest(mandate.circle(), parents(today), running(today)).stream()
                .filter(account -> !account.equals(mandate.account()))
                .forEach(account -> send(
                        account,
                        Message.of("circles.letter.laidDown.subject", mandate.person(), mandate.roleName()),
                        List.of(
                                Message.of(
                                        "circles.letter.laidDown.what",
                                        mandate.person(),
                                        mandate.roleName(),
                                        mandate.circleName()),
                                Message.of("circles.letter.laidDown.next")),
                        Message.of("circles.letter.ending.open"),
                        "/circles/" + mandate.circle().value()));
    }

    private Map<CircleId, CircleId> parents(LocalDate today) {
        return structure.circles(today).stream()
                .filter(circle -> circle.parent() != null)
                .collect(Collectors.toMap(Circle::id, Circle::parent));
    }

    /** Those who run the circle, or else the one above it, and so on up the tree. */
    private static List<AccountId> nearest(
            CircleId circle, Map<CircleId, CircleId> parents, Map<CircleId, List<AccountId>> running) {
        for (@Nullable CircleId at = circle; at != null; at = parents.get(at)) {
            var found = running.get(at);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private Map<CircleId, List<AccountId>> running(LocalDate today) {
        var running = new LinkedHashMap<CircleId, List<AccountId>>();
        jdbc.sql("""
                        select distinct h.circle, h.account from circles.holder h
                        join circles.role r on r.id = h.role and r.kind in ('LEAD', 'SECRETARY')
                        join access.person p on p.id = h.account and not p.disabled
                        where %s order by h.circle, h.account
                        """.formatted(AsOf.held("h")))
                .param("on", today)
                .query((row, n) -> running.computeIfAbsent(
                                new CircleId(row.getLong("circle")), circle -> new ArrayList<>())
                        .add(new AccountId(row.getLong("account"))))
                .list();
        return running;
    }

    private void send(AccountId to, Message subject, List<Message> paragraphs, Message label, String path) {
        var account = accounts.find(to);
        if (!account.disabled()) {
            mailer.send(new Mail(
                    account.email(),
                    account.language(),
                    subject,
                    paragraphs,
                    new Mail.Action(label, address.of(path))));
        }
    }

    private static LocalDate last(Mandate mandate) {
        return java.util.Objects.requireNonNull(mandate.last());
    }
}
