package coop.cabas.papers.web;

import coop.cabas.organisation.Organisation;
import coop.cabas.papers.Codes;
import coop.cabas.papers.Ean13;
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
    private final Codes codes;
    private final Organisation organisation;

    Cards(Formats formats, Codes codes, Organisation organisation) {
        this.formats = formats;
        this.codes = codes;
        this.organisation = organisation;
    }

    /** The number under the bars of somebody's card. */
    String code(People.Person person) {
        return Ean13.of(formats.card().prefix(), person.id().value());
    }

    /** Ten on a sheet. */
    CardSheet sheet(List<People.Person> people) {
        var format = formats.card();
        var cards = people.stream()
                .map(person -> {
                    var code = Ean13.of(format.prefix(), person.id().value());
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
