package coop.cabas.fees.fields;

import coop.cabas.audit.Audit;
import coop.cabas.members.fields.CustomField;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.members.fields.FieldId;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValue;
import coop.cabas.members.fields.ValueRows;
import coop.cabas.members.fields.ValueStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What fees, or payments, hold in the coop's own fields. The trail keeps who changed what. */
final class FeeValues implements ValueStore {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final FieldSubject subject;
    private final String owner;

    /** @param owner column that points at what holds the values, which gives the table its name */
    private FeeValues(
            JdbcClient jdbc, TransactionOperations transaction, Audit audit, FieldSubject subject, String owner) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.subject = subject;
        this.owner = owner;
    }

    @Override
    public FieldSubject subject() {
        return subject;
    }

    @Override
    public Map<FieldId, List<FieldValue>> read(long id) {
        return ValueRows.of(jdbc.sql("select * from fees.%1$s_field_value where %1$s = :owner order by field, place"
                        .formatted(owner))
                .param("owner", id));
    }

    @Override
    public void replace(long id, CustomField field, List<FieldValue> values) {
        transaction.executeWithoutResult(all -> {
            var before = read(id).getOrDefault(field.id(), List.of());
            if (before.equals(values)) {
                return;
            }
            jdbc.sql("delete from fees.%1$s_field_value where %1$s = :owner and field = :field".formatted(owner))
                    .param("owner", id)
                    .param("field", field.id().value())
                    .update();
            var place = 0;
            for (var value : values) {
                jdbc.sql("""
                                insert into fees.%1$s_field_value (field, %1$s, place, value, choice, file)
                                values (:field, :owner, :place, :value, :choice, :file)
                                """.formatted(owner))
                        .param("field", field.id().value())
                        .param("owner", id)
                        .param("place", ++place)
                        .param("value", value.value())
                        .param("choice", value.choice(), Types.BIGINT)
                        .param("file", value.file(), Types.BIGINT)
                        .update();
            }
            audit.record(
                    "fees.values.changed",
                    "fees." + owner + ":" + id,
                    Map.of("name", field.name(), "value", words(field, before)),
                    Map.of("name", field.name(), "value", words(field, values)));
        });
    }

    private static String words(CustomField field, List<FieldValue> values) {
        return values.stream().map(value -> FieldForm.words(field, value)).collect(Collectors.joining(", "));
    }

    @Configuration(proxyBeanMethods = false)
    static class Stores {

        @Bean
        ValueStore valuesOfFees(JdbcClient jdbc, TransactionOperations transaction, Audit audit) {
            return new FeeValues(jdbc, transaction, audit, FieldSubject.FEE, "fee");
        }

        @Bean
        ValueStore valuesOfPayments(JdbcClient jdbc, TransactionOperations transaction, Audit audit) {
            return new FeeValues(jdbc, transaction, audit, FieldSubject.PAYMENT, "payment");
        }
    }
}
