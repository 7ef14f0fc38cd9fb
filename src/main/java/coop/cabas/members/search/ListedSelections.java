package coop.cabas.members.search;

import coop.cabas.members.MemberId;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;

/** A selection is exactly what the list of members shows at the same address. */
@Service
@Transactional(readOnly = true)
class ListedSelections implements Selections {

    private final MemberSearch search;
    private final SelectionWords words;

    ListedSelections(MemberSearch search, SelectionWords words) {
        this.search = search;
        this.words = words;
    }

    @Override
    public List<MemberId> members(Selection selection) {
        return search.all(Asked.of(selection));
    }

    @Override
    public String describe(Selection selection, Locale language) {
        return words.of(Asked.of(selection), language);
    }
}
