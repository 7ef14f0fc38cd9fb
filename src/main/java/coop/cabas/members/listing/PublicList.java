package coop.cabas.members.listing;

import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** Whether the web reads the list of those who agreed to it. */
@Service
@Transactional
public class PublicList {

    private final JdbcClient jdbc;
    private final Audit audit;

    PublicList(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean isOpen() {
        return jdbc.sql("select public from members.list_setting")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    public void open(boolean open) {
        jdbc.sql("update members.list_setting set public = :open")
                .param("open", open)
                .update();
        audit.record("members.list.opened", "members.list_setting", Map.of("active", !open), Map.of("active", open));
    }
}
