package coop.cabas.members.web;

import coop.cabas.members.MemberId;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A file as it was at the end of a day: part → its rows, field → value. */
public record MemberAsOfPage(MemberId id, String name, LocalDate on, Map<String, List<Map<String, String>>> parts)
        implements Page {

    public String path() {
        return "/members/" + id.value();
    }
}
