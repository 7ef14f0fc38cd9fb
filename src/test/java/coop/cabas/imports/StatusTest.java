package coop.cabas.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;

@ImportsModuleTest
class StatusTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void followsTheSameRulesInTheDatabaseAsHere() {
        var differing = new ArrayList<String>();
        for (var from : Status.values()) {
            for (var to : Status.values()) {
                if (from != to && from.mayBecome(to) != databaseLets(from, to)) {
                    differing.add(from + " → " + to);
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private boolean databaseLets(Status from, Status to) {
        long id = jdbc.sql("""
                        insert into imports.batch (source, status, author, staged_at, run,
                            applied_at, applied_by, undone_at, undone_by)
                        values ('marbles', :status, 'Ana', now(),
                            case when :status in ('READING', 'APPLYING') then gen_random_uuid() end,
                            case when :status in ('APPLIED', 'UNDONE') then now() end,
                            case when :status in ('APPLIED', 'UNDONE') then 'Ana' end,
                            case when :status = 'UNDONE' then now() end,
                            case when :status = 'UNDONE' then 'Ana' end)
                        returning id""").param("status", from.name()).query(Long.class).single();
        try {
            jdbc.sql("""
                            update imports.batch set status = :status,
                                run = case when :status in ('READING', 'APPLYING') then gen_random_uuid() end,
                                applied_at = case when :status in ('APPLIED', 'UNDONE') then now() end,
                                applied_by = case when :status in ('APPLIED', 'UNDONE') then 'Ana' end,
                                undone_at = case when :status = 'UNDONE' then now() end,
                                undone_by = case when :status = 'UNDONE' then 'Ana' end
                            where id = :id""").param("status", to.name()).param("id", id).update();
            return true;
        } catch (DataAccessException refused) {
            return false;
        } finally {
            jdbc.sql("delete from imports.batch where id = ?").param(id).update();
        }
    }
}
