package coop.cabas.command;

import coop.cabas.shared.Message;

import java.util.List;

/**
 * Something to tell on the terminal once Cabas has started: the demonstration's accounts, a link to be used once.
 * Contributed as a bean by the module that knows it; asked for at each start, after the application is ready.
 */
public interface Announcement {

    /** One message a line; none when there is nothing to tell now. */
    List<Message> lines();
}
