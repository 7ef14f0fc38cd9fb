package coop.cabas.shifts.messages.web;

import coop.cabas.shifts.Shift;
import coop.cabas.shifts.messages.CallList;
import coop.cabas.ui.Page;

import java.util.List;

/** Whom to call for one shift. @param maySee whether whoever looks may see phones of members */
public record CallPage(Shift shift, List<CallList.Callable> people, boolean maySee) implements Page {

    public String path() {
        return "/shifts/" + shift.id().value();
    }

    /** As a telephone dials it. */
    public static String dialled(String phone) {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
