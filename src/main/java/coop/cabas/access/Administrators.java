package coop.cabas.access;

import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who may do everything. There must always be one who can sign in, or nobody could repair anything. */
@Component
class Administrators {

    private final JdbcClient jdbc;
    private final DemonstrationDoor demonstration;

    Administrators(JdbcClient jdbc, DemonstrationDoor demonstration) {
        this.jdbc = jdbc;
        this.demonstration = demonstration;
    }

    boolean exist() {
        return jdbc.sql("""
                        select exists (
                            select from access.account a
                            join access.account_role ar on ar.account = a.id
                            join access.role r on r.id = ar.role and r.everything
                            where not a.disabled and a.password is not null and (not a.demonstration or :shown))
                        """)
                .param("shown", demonstration.isOn())
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes a change to accounts or roles, one at a time among all instances, and refuses it when it leaves nobody. Two
     * administrators who take the role from each other at the same moment: the second is refused.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepingOne(Runnable change) {
        jdbc.sql("select id from access.role where everything order by id for update")
                .query(Long.class)
                .list();
        var before = exist();
        change.run();
        if (before && !exist()) {
            throw new Refused("access.lastAdministrator");
        }
    }
}
