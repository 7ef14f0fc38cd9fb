package coop.cabas.shifts;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over shifts. Members need none to look at shifts and to take places for themselves. */
@Component
public final class ShiftsPermissions implements Permission.Catalogue {

    /** See who is booked, on any shift. */
    public static final String READ = "shifts.read";

    /** Book and give back for others, change and cancel dated shifts. */
    public static final String MANAGE = "shifts.manage";

    /** Lay out: typical weeks, seasons, closings, jobs, settings. */
    public static final String PLAN = "shifts.plan";

    /** See and correct accounts of time, give leaves and delays. */
    public static final String ACCOUNTS = "shifts.accounts";

    /** Say who came, on the sheet of a shift. */
    public static final String ATTEND = "shifts.attend";

    /** Read, take and give back one's own places by a program; on the pages nobody needs it. */
    public static final String OWN = "shifts.own";

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(READ),
                new Permission(MANAGE),
                new Permission(PLAN),
                new Permission(ACCOUNTS),
                new Permission(ATTEND),
                new Permission(OWN));
    }
}
