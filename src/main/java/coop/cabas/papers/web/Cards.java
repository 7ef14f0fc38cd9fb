package coop.cabas.papers.web;

import coop.cabas.badges.Badge;
import coop.cabas.badges.BadgeSettings;
import coop.cabas.badges.BatchId;
import coop.cabas.badges.Printing;
import coop.cabas.barcodes.Barcodes;
import coop.cabas.files.Files;
import coop.cabas.members.MemberId;
import coop.cabas.organisation.Organisation;
import coop.cabas.papers.Formats;
import coop.cabas.papers.People;
import coop.cabas.ui.print.Printer;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draws member cards and slips. What is drawn is made where it is missing, and written down as printed. */
@Component
class Cards {

    private final Formats formats;
    private final Barcodes codes;
    private final Printing printing;
    private final BadgeSettings settings;
    private final Portraits portraits;
    private final Organisation organisation;
    private final Files files;
    private final Clock clock;

    Cards(
            Formats formats,
            Barcodes codes,
            Printing printing,
            BadgeSettings settings,
            Portraits portraits,
            Organisation organisation,
            Files files,
            Clock clock) {
        this.formats = formats;
        this.codes = codes;
        this.printing = printing;
        this.settings = settings;
        this.portraits = portraits;
        this.organisation = organisation;
        this.files = files;
        this.clock = clock;
    }

    /** Of people, in their order. */
    CardSheet of(List<People.Person> people, CardSheet.Layout layout) {
        var cards = printing.cardsOf(people.stream().map(People.Person::id).toList());
        var chosen = settings.chosen();
        var photos = chosen.photos() ? portraits.of(cards.keySet()) : Map.<MemberId, String>of();
        return sheet(
                people.stream()
                        .filter(person -> cards.containsKey(person.id()))
                        .map(person -> card(
                                person,
                                chosen.symbol(),
                                Objects.requireNonNull(cards.get(person.id())),
                                photos.getOrDefault(person.id(), "")))
                        .toList(),
                layout);
    }

    /** Those of a batch that nobody holds yet. */
    CardSheet blanks(BatchId batch, CardSheet.Layout layout) {
        var symbol = settings.chosen().symbol();
        return sheet(
                printing.blanksOf(batch).stream()
                        .map(blank -> new CardSheet.Card("", "", null, blank.code(), symbol(symbol, blank.code()), ""))
                        .toList(),
                layout);
    }

    SlipSheet slip(People.Person person) {
        var slip = printing.slip(person.id());
        return new SlipSheet(
                organisation.identity().name(),
                person.name(),
                LocalDate.now(clock),
                slip.code(),
                Printer.picture(codes.ean13(slip.code())));
    }

    private CardSheet.Card card(People.Person person, BadgeSettings.Symbol symbol, Badge badge, String photo) {
        return new CardSheet.Card(
                person.name(), person.number(), person.until(), badge.code(), symbol(symbol, badge.code()), photo);
    }

    private CardSheet sheet(List<CardSheet.Card> cards, CardSheet.Layout layout) {
        var identity = organisation.identity();
        var logo = identity.logo() == null ? null : files.read(identity.logo());
        return new CardSheet(
                identity.name(),
                formats.card().line(),
                logo == null ? "" : Printer.picture(logo.mediaType(), logo.content()),
                layout,
                settings.chosen().symbol() != BadgeSettings.Symbol.QR,
                CardSheet.rows(cards));
    }

    private String symbol(BadgeSettings.Symbol symbol, String code) {
        return Printer.picture(
                switch (symbol) {
                    case EAN13 -> codes.ean13(code);
                    case CODE128 -> codes.code128(code);
                    case QR -> codes.qr(code);
                });
    }
}
