package coop.cabas.shares;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/** The least and the most that one holder may have. Asked after the lines are written, while nobody else can write: two at once cannot slip by. */
@Component
class Limits {

    private final Directory directory;
    private final ShareClasses classes;
    private final Categories categories;
    private final Holdings holdings;
    private final Clock clock;

    Limits(Directory directory, ShareClasses classes, Categories categories, Holdings holdings, Clock clock) {
        this.directory = directory;
        this.classes = classes;
        this.categories = categories;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** @throws Refused when they now hold some shares of the class but too few, or too many */
    void check(MemberId member, ClassId of) {
        check(member, of, categories.minimum(member, directory.find(member).kind(), of));
    }

    void check(MemberId member, ClassId of, int minimum) {
        var of1 = classes.find(of);
        var held = holdings.of(member, of1, LocalDate.now(clock)).held();
        if (held > 0 && held < minimum) {
            throw new Refused("shares.refused.minimum", minimum, held);
        }
        if (of1.maximum() != null && held > of1.maximum()) {
            throw new Refused("shares.refused.maximum", of1.maximum(), held);
        }
    }
}
