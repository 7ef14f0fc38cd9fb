package coop.cabas.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** What somebody would find in their mailbox. */
public record Mailbox(JdbcClient jdbc, String address) {

    /** Subject and text of each letter, the oldest first. */
    public List<String> letters() {
        return jdbc.sql("select subject || ' ' || text from mail.message where recipient = :to order by id")
                .param("to", address)
                .query(String.class)
                .list();
    }

    /** Text of each letter, the oldest first. */
    public List<String> texts() {
        return jdbc.sql("select text from mail.message where recipient = :to order by id")
                .param("to", address)
                .query(String.class)
                .list();
    }

    /** Text of the latest. */
    public String latest() {
        return texts().getLast();
    }

    /** Address that the button of the latest letter leads to. */
    public String latestLink() {
        return jdbc.sql("select action_url from mail.message where recipient = :to order by id desc limit 1")
                .param("to", address)
                .query(String.class)
                .single();
    }

    /** Address that the button of the latest letter with such a one leads to. @param part of that address */
    public String link(String part) {
        return jdbc.sql("""
                        select action_url from mail.message where recipient = :to and position(:part in action_url) > 0 order by id desc limit 1
                        """)
                .param("to", address)
                .param("part", part)
                .query(String.class)
                .single();
    }

    /** The same without the host, from the part on: {@code path("/join/")}. */
    public String path(String part) {
        var link = link(part);
        return link.substring(link.indexOf(part));
    }
}
