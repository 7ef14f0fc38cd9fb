package coop.cabas.gestioncompte;

import coop.cabas.badges.intake.BadgeIntake;
import coop.cabas.barcodes.Ean13;
import coop.cabas.gestioncompte.Their.Card;
import coop.cabas.imports.sync.Links;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;

/** Brings the cards of people: what was disabled there since ends here, what is odd is told and left. */
final class CardReading {

    /** As it is kept there: the digit that checks them is only printed. */
    static final String CODE = "\\d{12}";

    private final GestionCompte there;
    private final Run run;
    private final BadgeIntake badges;

    CardReading(GestionCompte there, Run run, BadgeIntake badges) {
        this.there = there;
        this.run = run;
        this.badges = badges;
    }

    /** After people. */
    void bring() {
        var count = run.findings().count(Things.CARD);
        var known = run.links().of(Things.CARD);
        var links = new ArrayList<Links.New>();
        for (var card : there.cards.values()) {
            var ours = known.ours(card.id());
            var member =
                    card.person() == null ? null : run.links().of(Things.MEMBER).ours(card.person());
            if (ours != null) {
                known.see(card.id());
                var ended = ended(card);
                if (ended != null && badges.serves(ours)) {
                    count.changed++;
                    if (!run.isDry()) {
                        badges.end(ours, ended, GestionCompteImporter.SOURCE);
                    }
                } else {
                    count.same++;
                }
            } else if (card.code().matches(CODE) && (member != null || run.isDry())) {
                count.added++;
                add(card, member, links);
            }
        }
        if (!run.isDry()) {
            run.links().add(Things.CARD, links, run.batch());
        }
        known.eachUnseen(key -> count.gone++);
    }

    private void add(Card card, @Nullable Long member, ArrayList<Links.New> links) {
        if (run.isDry() || member == null) {
            return;
        }
        badges.add(
                        new BadgeIntake.Card(member, Ean13.of(card.code()), moment(card.made()), ended(card)),
                        GestionCompteImporter.SOURCE)
                .ifPresent(badge -> links.add(new Links.New(card.id(), badge, card.code(), false)));
    }

    /** A card that does not serve and has no moment ended when it was made: nothing later is known. */
    private static @Nullable OffsetDateTime ended(Card card) {
        if (card.enabled()) {
            return null;
        }
        var at = card.disabled();
        return moment(at == null || at.isBefore(card.made()) ? card.made() : at);
    }

    private static OffsetDateTime moment(LocalDateTime at) {
        return at.atZone(Zone.PARIS).toOffsetDateTime();
    }
}
