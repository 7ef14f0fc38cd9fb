package coop.cabas.members;

import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** Which memberships let somebody shop, and vote: the statutes of the coop decide. */
@Service
@Transactional
public class AdmissionRules {

    private final JdbcClient jdbc;
    private final Audit audit;

    AdmissionRules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public record Rule(MembershipKind kind, Right right, boolean grants) {}

    @Transactional(readOnly = true)
    public List<Rule> all() {
        return jdbc.sql("select kind, purpose, grants from members.admission_rule order by purpose, kind")
                .query((row, n) -> new Rule(
                        MembershipKind.valueOf(row.getString("kind")),
                        Right.valueOf(row.getString("purpose")),
                        row.getBoolean("grants")))
                .list();
    }

    public void choose(Rule rule) {
        var changed = jdbc.sql("""
                        update members.admission_rule set grants = :grants
                        where kind = :kind and purpose = :purpose and grants <> :grants
                        """)
                .param("grants", rule.grants())
                .param("kind", rule.kind().name())
                .param("purpose", rule.right().name())
                .update();
        if (changed > 0) {
            audit.record(
                    "members.admission.chosen",
                    "members.admission_rule:" + rule.kind() + "-" + rule.right(),
                    Map.of("grants", !rule.grants()),
                    Map.of("grants", rule.grants()));
        }
    }
}
