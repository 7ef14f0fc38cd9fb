package coop.cabas.shifts.skills;

import coop.cabas.access.Caller;
import coop.cabas.members.Directory;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.stereotype.Component;

/** Who says who came to a shift: whoever the coop lets do so for all, and who leads that one. */
@Component
public class SheetRight {

    private final Caller caller;
    private final Directory directory;
    private final KeyRoles roles;

    SheetRight(Caller caller, Directory directory, KeyRoles roles) {
        this.caller = caller;
        this.directory = directory;
        this.roles = roles;
    }

    public boolean holdsAll() {
        return caller.may(ShiftsPermissions.ATTEND);
    }

    public boolean holds(ShiftId shift) {
        return holdsAll()
                || caller.account()
                        .flatMap(directory::of)
                        .filter(me -> roles.leaders(shift).contains(me.id()))
                        .isPresent();
    }

    /** @throws NotFound for whoever has no business with it */
    public void mustHold(ShiftId shift) {
        if (!holds(shift)) {
            throw new NotFound(shift);
        }
    }
}
