package coop.cabas.members.fields;

import java.util.List;
import java.util.Map;

/** Keeps the values of the fields of one subject. A bean of the module that keeps the subject itself. */
public interface ValueStore {

    FieldSubject subject();

    /**
     * @param owner number of the member, the fee or the payment
     * @return values by field, in their order; fields without any are left out
     */
    Map<FieldId, List<FieldValue>> read(long owner);

    /** Gives a field these values and no other, in this order. Leaves what is the same alone. */
    void replace(long owner, CustomField field, List<FieldValue> values);
}
