package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Holds two files still while they become one or two. */
@Component
class LockedFiles {

    private final JdbcClient jdbc;

    LockedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param mergedInto file that stands for it; 0 for none */
    record Locked(String name, int version, String kind, long mergedInto, boolean anonymous) {}

    /** The files that are held. */
    record Held(Map<Long, Locked> files) {

        /** @throws NotFound when there is none */
        Locked of(MemberId id) {
            var file = files.get(id.value());
            if (file == null) {
                throw new NotFound(id);
            }
            return file;
        }
    }

    /**
     * Locks both and those that they stand for, always in the order of their numbers: whoever merges them the other way round at once
     * waits, and then finds them merged.
     */
    Held lock(MemberId one, MemberId other) {
        var locked = new HashMap<Long, Locked>();
        try {
            jdbc.sql("""
                            select id, name, version, kind, coalesce(merged_into, 0) as merged_into, anonymised is not null as anonymous
                            from members.member where id in (:one, :other) or merged_into in (:one, :other) order by id for update
                            """)
                    .param("one", one.value())
                    .param("other", other.value())
                    .query((row, n) -> locked.put(
                            row.getLong("id"),
                            new Locked(
                                    Objects.requireNonNull(row.getString("name")),
                                    row.getInt("version"),
                                    row.getString("kind"),
                                    row.getLong("merged_into"),
                                    row.getBoolean("anonymous"))))
                    .list();
        } catch (PessimisticLockingFailureException crossing) {
            throw new Refused("members.changedMeanwhile");
        }
        return new Held(locked);
    }
}
