package coop.cabas.members.fields;

import coop.cabas.members.Authorship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What members hold in the coop's own fields. The history of the file keeps every change. */
@Component
class MemberValues implements ValueStore {

    private final JdbcClient jdbc;
    private final Authorship authorship;
    private final Clock clock;

    MemberValues(JdbcClient jdbc, Authorship authorship, Clock clock) {
        this.jdbc = jdbc;
        this.authorship = authorship;
        this.clock = clock;
    }

    @Override
    public FieldSubject subject() {
        return FieldSubject.MEMBER;
    }

    @Override
    public Map<FieldId, List<FieldValue>> read(long owner) {
        return ValueRows.of(jdbc.sql("select * from members.field_value where member = :owner order by field, place")
                .param("owner", owner));
    }

    @Override
    @Transactional
    public void replace(long owner, CustomField field, List<FieldValue> values) {
        authorship.sign();
        jdbc.sql("delete from members.field_value where member = :owner and field = :field and place > :most")
                .param("owner", owner)
                .param("field", field.id().value())
                .param("most", values.size())
                .update();
        var place = 0;
        for (var value : values) {
            jdbc.sql("""
                            insert into members.field_value as v (field, member, place, value, choice, file, recorded)
                            values (:field, :owner, :place, :value, :choice, :file, :now)
                            on conflict (field, member, place) do update
                            set value = excluded.value, choice = excluded.choice, file = excluded.file, recorded = excluded.recorded
                            where (v.value, v.choice, v.file) is distinct from (excluded.value, excluded.choice, excluded.file)
                            """)
                    .param("field", field.id().value())
                    .param("owner", owner)
                    .param("place", ++place)
                    .param("value", value.value())
                    .param("choice", value.choice(), Types.BIGINT)
                    .param("file", value.file(), Types.BIGINT)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }
}
