package coop.cabas.shifts.accounts;

import coop.cabas.members.MemberId;

import java.time.LocalDate;
import java.util.List;

/** What somebody holds for good, and gives up when they are away for long. Contributed as a bean. */
public interface LeaveFollower {

    /** In words, for whoever decides; empty when they hold nothing. */
    List<String> held(MemberId member);

    /** They hold it no more from a day on. @param reason told to them */
    void giveUp(MemberId member, LocalDate from, String reason);
}
