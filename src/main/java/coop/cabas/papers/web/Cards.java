package coop.cabas.papers.web;

import coop.cabas.badges.Badges;
import coop.cabas.barcodes.Barcodes;
import coop.cabas.organisation.Organisation;
import coop.cabas.papers.Formats;
import coop.cabas.papers.People;
import coop.cabas.ui.print.Printer;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Draws member cards. */
@Component
class Cards {

    private final Formats formats;
    private final Barcodes codes;
    private final Badges badges;
    private final Organisation organisation;

    Cards(Formats formats, Barcodes codes, Badges badges, Organisation organisation) {
        this.formats = formats;
        this.codes = codes;
        this.badges = badges;
        this.organisation = organisation;
    }

    /** The number under the bars of somebody's card. */
    String code(People.Person person) {
        return badges.cardOf(person.id()).code();
    }

    /** Ten on a sheet. */
    CardSheet sheet(List<People.Person> people) {
        var format = formats.card();
        var cards = people.stream()
                .map(person -> {
                    var code = code(person);
                    return new CardSheet.Card(
                            person, code, Printer.picture(codes.ean13(code)), Printer.picture(codes.qr(code)));
                })
                .toList();
        var rows = new ArrayList<List<CardSheet.Card>>();
        for (var i = 0; i < cards.size(); i += CardSheet.ACROSS) {
            rows.add(cards.subList(i, Math.min(i + CardSheet.ACROSS, cards.size())));
        }
        return new CardSheet(organisation.identity().name(), format.line(), rows);
    }
}
