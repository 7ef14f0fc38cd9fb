package coop.cabas.members.intake;

import coop.cabas.shared.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows for several tables, gathered and then written one table after the other in the order in which they were first named. */
public final class Copy {

    private final Map<String, CopyRows> tables = new LinkedHashMap<>();

    /** @param target table and columns: {@code members.email (member, address)} */
    public CopyRows to(String target) {
        return tables.computeIfAbsent(target, name -> new CopyRows());
    }

    /** Writes all in the current transaction, and forgets it. */
    public void write(JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            for (var table : tables.entrySet()) {
                table.getValue().into(connection, table.getKey());
            }
            return null;
        });
    }
}
