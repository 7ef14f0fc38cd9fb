package coop.cabas.badges;

import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What goes to the printer: looked up for all at once, made where it is missing, and written down as printed. */
@Service
@Transactional
public class Printing {

    private final JdbcClient jdbc;
    private final Badges badges;
    private final Directory directory;
    private final Turns turns;

    Printing(JdbcClient jdbc, Badges badges, Directory directory, Turns turns) {
        this.jdbc = jdbc;
        this.badges = badges;
        this.directory = directory;
        this.turns = turns;
    }

    /**
     * The card of each, made now for those who have none; whose file is merged, or who died, is left out.
     *
     * @throws Refused when nobody is left
     */
    public Map<MemberId, Badge> cardsOf(Collection<MemberId> holders) {
        var standing = directory.all(holders).stream()
                .filter(member -> member.mergedInto() == null && member.diedOn() == null)
                .map(Member::id)
                .toList();
        if (standing.isEmpty()) {
            throw new Refused("badges.refused.holder");
        }
        // Two who print at once must not make two cards for one person.
        turns.take("badges.printing", "");
        var cards = live(standing);
        standing.stream()
                .filter(holder -> !cards.containsKey(holder))
                .toList()
                .forEach(holder -> cards.put(holder, badges.find(badges.issue(holder))));
        badges.printed(cards.values().stream().map(Badge::id).toList());
        return cards;
    }

    /** Those of a batch that nobody holds yet. @throws Refused when there is none left */
    public List<Badge> blanksOf(BatchId batch) {
        var blanks = badges.in(batch).stream()
                .filter(badge -> badge.holder() == null && badge.ended() == null)
                .toList();
        if (blanks.isEmpty()) {
            throw new Refused("badges.refused.noBlank");
        }
        badges.printed(blanks.stream().map(Badge::id).toList());
        return blanks;
    }

    /** A slip that stands in for a forgotten card until midnight. */
    public Badge slip(MemberId holder) {
        var slip = badges.find(badges.slip(holder));
        badges.printed(List.of(slip.id()));
        return slip;
    }

    /** The latest that each holds. */
    private Map<MemberId, Badge> live(List<MemberId> holders) {
        var cards = new LinkedHashMap<MemberId, Badge>();
        jdbc.sql(BadgeRow.SELECT
                        + "where b.kind = 'CARD' and b.ended is null and b.holder = any(:holders) order by b.id desc")
                .param("holders", holders.stream().map(MemberId::value).toArray(Long[]::new))
                .query(BadgeRow::read)
                .list()
                .forEach(card -> cards.putIfAbsent(Objects.requireNonNull(card.holder()), card));
        return cards;
    }
}
