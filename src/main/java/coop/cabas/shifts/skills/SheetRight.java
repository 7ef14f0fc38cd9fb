package coop.cabas.shifts.skills;

import coop.cabas.access.Caller;
import coop.cabas.members.Myself;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.stereotype.Component;

/** Who says who came to a shift: whoever the coop lets do so for all, and who leads that one. */
@Component
public class SheetRight {

    private final Caller caller;
    private final KeyRoles roles;
    private final Myself myself;

    SheetRight(Caller caller, KeyRoles roles, Myself myself) {
        this.caller = caller;
        this.roles = roles;
        this.myself = myself;
    }

    public boolean holdsAll() {
        return caller.may(ShiftsPermissions.ATTEND);
    }

    public boolean holds(ShiftId shift) {
        return holdsAll()
                || myself.member()
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
