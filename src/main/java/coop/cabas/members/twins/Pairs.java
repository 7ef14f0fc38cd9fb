package coop.cabas.members.twins;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Profiles;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Component;

/** Puts two files beside each other for whoever decides. */
@Component
class Pairs {

    private final Twins twins;
    private final SideBySide sides;
    private final Profiles profiles;
    private final Directory directory;
    private final Viewer viewer;

    Pairs(Twins twins, SideBySide sides, Profiles profiles, Directory directory, Viewer viewer) {
        this.twins = twins;
        this.sides = sides;
        this.profiles = profiles;
        this.directory = directory;
        this.viewer = viewer;
    }

    /** @throws NotFound when they are not two files */
    Page page(MemberId a, MemberId b, Form form) {
        if (a.equals(b)) {
            throw new NotFound(b);
        }
        var one = profiles.of(a);
        var other = profiles.of(b);
        if (one.mergedInto() != null || other.mergedInto() != null) {
            var whole = one.mergedInto() != null ? one.mergedInto() : other.mergedInto();
            return Redirect.to("/members/" + (whole == null ? a : whole).value())
                    .saying("twins.merged.already");
        }
        return new PairPage(
                a,
                b,
                one,
                other,
                keepsFirst(a, b),
                sides.lines(a, b),
                twins.of(a, b).orElse(null),
                twins.areDistinct(a, b),
                viewer.may(MembersPermissions.SETTINGS),
                form);
    }

    /** The file with an account is offered to be kept, then the older one. */
    private boolean keepsFirst(MemberId a, MemberId b) {
        var one = directory.find(a);
        var other = directory.find(b);
        return (one.account() == null) == (other.account() == null)
                ? !one.registered().isAfter(other.registered())
                : one.account() != null;
    }
}
