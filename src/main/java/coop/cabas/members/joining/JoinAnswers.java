package coop.cabas.members.joining;

import coop.cabas.members.MemberId;
import coop.cabas.members.fields.CustomFields;
import coop.cabas.members.fields.FieldId;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValue;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.members.fields.FilledField;
import coop.cabas.members.fields.ValueRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.util.List;

/** What people who ask to join answer to the coop's own fields: kept with their request, and in their file once they are accepted. */
@Service
@Transactional
public class JoinAnswers {

    private final JdbcClient jdbc;
    private final CustomFields fields;
    private final FieldValues values;

    JoinAnswers(JdbcClient jdbc, CustomFields fields, FieldValues values) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.values = values;
    }

    /** In the order of the fields; those left empty are left out. */
    @Transactional(readOnly = true)
    public List<FilledField> of(JoinRequestId request) {
        var held = ValueRows.of(jdbc.sql("""
                        select field, value, choice, cast(null as bigint) as file from members.join_answer
                        where request = :request order by field, place
                        """).param("request", request.value()));
        return fields.of(FieldSubject.MEMBER).stream()
                .filter(field -> held.containsKey(field.id()))
                .map(field -> new FilledField(field, held.getOrDefault(field.id(), List.of())))
                .toList();
    }

    void keep(JoinRequestId request, List<FilledField> answers) {
        for (var answer : answers) {
            var place = 0;
            for (var value : answer.values()) {
                insert(request, answer.field().id(), ++place, value);
            }
        }
    }

    void give(JoinRequestId request, MemberId member) {
        values.hold(FieldSubject.MEMBER, member.value(), of(request));
    }

    private void insert(JoinRequestId request, FieldId field, int place, FieldValue value) {
        jdbc.sql("""
                        insert into members.join_answer (request, field, place, value, choice)
                        values (:request, :field, :place, :value, :choice)
                        """)
                .param("request", request.value())
                .param("field", field.value())
                .param("place", place)
                .param("value", value.value())
                .param("choice", value.choice(), Types.BIGINT)
                .update();
    }
}
