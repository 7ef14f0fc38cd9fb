package coop.cabas.fees.books;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which account of the books each type of fee and way to pay goes to. */
@Service
@Transactional
public class Accounts {

    private static final List<String> DEFAULTS =
            List.of("fees_account", "gift_account", "bank_account", "cash_account", "wait_account");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9][0-9A-Z]{2,19}");

    private final JdbcClient jdbc;
    private final Audit audit;

    Accounts(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param field name of its field; {@code type-3}, {@code method-2} or that of a default. @param account may be empty */
    public record Line(String field, String name, String account) {}

    /** Types, then ways to pay; {@code name} is theirs. */
    @Transactional(readOnly = true)
    List<Line> own() {
        return jdbc.sql("""
                        select 'type-' || id as field, name, account from fees.type where not ended
                        union all select 'method-' || id, name, account from fees.method where not ended
                        order by field desc
                        """)
                .query((row, n) -> new Line(row.getString("field"), row.getString("name"), row.getString("account")))
                .list();
    }

    /** Used where a type or a way has none of its own. */
    @Transactional(readOnly = true)
    List<Line> defaults() {
        return jdbc.sql("select * from fees.books")
                .query((row, n) -> {
                    var lines = new LinkedHashMap<String, Line>();
                    for (var name : DEFAULTS) {
                        lines.put(name, new Line(name, name, row.getString(name)));
                    }
                    return List.copyOf(lines.values());
                })
                .single();
    }

    /** @throws Refused when one is no account: three digits at least; own ones may be empty */
    void change(Map<String, String> typed) {
        for (var name : DEFAULTS) {
            var account = typed.getOrDefault(name, "").strip();
            if (!ACCOUNT.matcher(account).matches()) {
                throw new Refused("fees.accounts.wrong", account);
            }
            jdbc.sql("update fees.books set " + name + " = :account")
                    .param("account", account)
                    .update();
        }
        for (var line : own()) {
            var account = typed.getOrDefault(line.field(), line.account()).strip();
            if (!account.isEmpty() && !ACCOUNT.matcher(account).matches()) {
                throw new Refused("fees.accounts.wrong", account);
            }
            var table = line.field().startsWith("type-") ? "fees.type" : "fees.method";
            jdbc.sql("update " + table + " set account = :account where id = :id")
                    .param("account", account)
                    .param(
                            "id",
                            Long.parseLong(line.field().substring(line.field().indexOf('-') + 1)))
                    .update();
        }
        audit.record("fees.accounts.changed", "fees.books", null, null);
    }
}
