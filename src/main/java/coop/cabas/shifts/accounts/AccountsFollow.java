package coop.cabas.shifts.accounts;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The account of a file that is merged is that of the one that is kept. When both have one, the first is joined to the second: lines
 * stay as they were written, and count together from then on; undoing the merge parts them again.
 */
@Component
class AccountsFollow implements MergeFollower {

    private static final String OF_GONE = "select s.account from shifts.sharer s where s.member = :gone";
    private static final String OF_KEPT = "select s.account from shifts.sharer s where s.member = :kept";

    @Override
    public List<String> columns() {
        return List.of("shifts.sharer.member");
    }

    @Override
    public void follow(Merging merging) {
        // Others who share the account that is joined share the one that goes on.
        var both = "exists (" + OF_KEPT + ") and exists (" + OF_GONE + ") and (" + OF_KEPT + ") <> (" + OF_GONE + ")";
        merging.change(
                "shifts.account", "joined = (" + OF_KEPT + ")", both + " and t.joined = (" + OF_GONE + ")", false);
        merging.change("shifts.account", "joined = (" + OF_KEPT + ")", both + " and t.id = (" + OF_GONE + ")", false);
        merging.change(
                "shifts.sharer",
                "account = (" + OF_KEPT + ")",
                both + " and t.account = (" + OF_GONE + ") and t.member <> :gone",
                false);
        merging.remove("shifts.sharer", "t.member = :gone and exists (" + OF_KEPT + ")");
        merging.move("shifts.sharer", "member", "true");
    }
}
